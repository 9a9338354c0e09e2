package dev.winnow.corpus;

import dev.winnow.dedup.Duplicate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a record repeats an earlier one, and which cluster it belongs to.
 *
 * @param id the record's id
 * @param duplicate the earlier record that it repeats
 * @param cluster the id of its cluster's representative; its own id when it stands alone
 * @param warnings what is odd about how it was read and cleaned, one sentence each
 */
public record DuplicateVerdict(
    String id, Optional<Duplicate> duplicate, String cluster, List<String> warnings) {
  /** Copies the list and refuses null. */
  public DuplicateVerdict {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(duplicate, "duplicate");
    Objects.requireNonNull(cluster, "cluster");
    warnings = List.copyOf(warnings);
  }
}
