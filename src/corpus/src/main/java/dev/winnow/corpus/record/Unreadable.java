package dev.winnow.corpus.record;

import java.util.Objects;

/**
 * A record that could not be read, with what its user can do about it. Reading went on after it.
 *
 * @param location where it stands
 * @param reason what is wrong, without a full stop
 * @param remedy what can be done, without a full stop
 */
public record Unreadable(Location location, String reason, String remedy) implements Entry {
  /** Refuses null. */
  public Unreadable {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** Returns what is said of a record that memory cannot hold. */
  public static Unreadable outOfMemory(Location location) {
    return new Unreadable(
        location,
        "does not fit into memory",
        "give Java more with -Xmx, use fewer threads, or split the record");
  }

  /** Returns one line: where, why, and what to do. */
  @Override
  public String toString() {
    return location + ": " + reason + "; " + remedy;
  }
}
