package dev.winnow.corpus.record;

import dev.winnow.CleanDocument;
import dev.winnow.dedup.Duplicate;
import dev.winnow.quality.BrokenRule;
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
 * @param brokenRules the rules that its text breaks, when it was looked at by any
 */
public record CleanedRecord(
    CorpusRecord record,
    CleanDocument document,
    String rendering,
    Optional<Duplicate> duplicate,
    List<BrokenRule> brokenRules) {
  /** Refuses null, and copies the list. */
  public CleanedRecord {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(rendering, "rendering");
    Objects.requireNonNull(duplicate, "duplicate");
    brokenRules = List.copyOf(brokenRules);
  }

  /** Makes a record that was looked at by no rules. */
  public CleanedRecord(
      CorpusRecord record,
      CleanDocument document,
      String rendering,
      Optional<Duplicate> duplicate) {
    this(record, document, rendering, duplicate, List.of());
  }

  /** Returns the warnings of reading, then those of cleaning. */
  public List<String> warnings() {
    return Stream.concat(record.warnings().stream(), document.warnings().stream()).toList();
  }
}
