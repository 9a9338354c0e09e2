package dev.winnow.corpus.record;

import dev.winnow.dedup.Duplicate;
import java.util.Objects;
import java.util.Optional;

/**
 * A record that was read and cleaned, but that a run was told not to keep.
 *
 * @param record the record as it was read
 * @param reason why it was dropped, without a full stop; one of few
 * @param duplicate the earlier record, if it was dropped because it repeats one
 */
public record Dropped(CorpusRecord record, String reason, Optional<Duplicate> duplicate) {
  /** The reason of those that repeat an earlier record. */
  public static final String DUPLICATE = "duplicate";

  /** Refuses null. */
  public Dropped {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(duplicate, "duplicate");
  }
}
