package dev.winnow.corpus;

import java.util.Objects;

/**
 * Where in which input a record stands.
 *
 * @param source the file as its user can find it, or {@code stdin}
 * @param unit what {@code position} counts
 * @param position a line number from 1, or 0 for a whole file
 */
public record Location(String source, Unit unit, long position) {
  /** What the position of a location counts. */
  public enum Unit {
    /** The record is the whole input. */
    WHOLE,
    /** Lines, from 1. */
    LINE
  }

  /** Refuses null. */
  public Location {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(unit, "unit");
  }

  /** Returns the location of an input as a whole. */
  public static Location whole(String source) {
    return new Location(source, Unit.WHOLE, 0);
  }

  /** Returns the location of a line, counted from 1. */
  public static Location line(String source, long line) {
    return new Location(source, Unit.LINE, line);
  }

  /** Returns {@code source} or {@code source:line}. */
  @Override
  public String toString() {
    return switch (unit) {
      case WHOLE -> source;
      case LINE -> source + ":" + position;
    };
  }
}
