package dev.winnow.corpus.record;

import dev.winnow.CleanDocument;
import dev.winnow.dedup.Duplicate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record and what cleaning made of it.
 *
 * @param record the record as it was read
 * @param document what is left of it
 * @param rendering the form in which it is shown; the text, unless the run was told otherwise
 * @param duplicate the earlier record that it repeats, when duplicates were looked for
 */
public record CleanedRecord(
    CorpusRecord record, CleanDocument document, String rendering, Optional<Duplicate> duplicate) {
  /** Refuses null. */
  public CleanedRecord {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(rendering, "rendering");
    Objects.requireNonNull(duplicate, "duplicate");
  }

  /** Returns the warnings of reading, then those of cleaning. */
  public List<String> warnings() {
    return Stream.concat(record.warnings().stream(), document.warnings().stream()).toList();
  }
}
