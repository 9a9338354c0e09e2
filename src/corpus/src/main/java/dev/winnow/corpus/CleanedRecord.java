package dev.winnow.corpus;

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
 * @param duplicate the earlier record that it repeats, when duplicates were looked for
 */
public record CleanedRecord(
    CorpusRecord record, CleanDocument document, Optional<Duplicate> duplicate) {
  /** Refuses null. */
  public CleanedRecord {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(duplicate, "duplicate");
  }

  /** Returns the warnings of reading, then those of cleaning. */
  public List<String> warnings() {
    return Stream.concat(record.warnings().stream(), document.warnings().stream()).toList();
  }
}
