package dev.winnow.corpus.record;

import java.util.Objects;

/**
 * Something that was passed over on purpose because it is no record, such as a hidden file.
 *
 * @param location where it stands
 * @param reason why it is no record, without a full stop
 */
public record Skipped(Location location, String reason) implements Entry {
  /** Refuses null. */
  public Skipped {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(reason, "reason");
  }
}
