package dev.winnow.corpus.record;

import java.util.Objects;

/**
 * Where in which input a record stands.
 *
 * @param source the file as its user can find it, or {@code stdin}; a file in an archive follows
 *     the archive after a slash
 * @param unit what {@code position} counts
 * @param position from 1 for lines and rows, from 0 for bytes, 0 for a whole file
 */
public record Location(String source, Unit unit, long position) {
  /** What the position of a location counts. */
  public enum Unit {
    /** The record is the whole input. */
    WHOLE,
    /** Lines, from 1. */
    LINE,
    /** Rows of a table, from 1, without the one that names the columns. */
    ROW,
    /** Bytes of the file as it is on disk, from 0. */
    BYTE
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

  /** Returns the location of a row, counted from 1. */
  public static Location row(String source, long row) {
    return new Location(source, Unit.ROW, row);
  }

  /** Returns the location of what begins at a byte, counted from 0. */
  public static Location offset(String source, long offset) {
    return new Location(source, Unit.BYTE, offset);
  }

  /** Returns {@code source}, {@code source:line}, {@code source#row} or {@code source@offset}. */
  @Override
  public String toString() {
    return switch (unit) {
      case WHOLE -> source;
      case LINE -> source + ":" + position;
      case ROW -> source + "#" + position;
      case BYTE -> source + "@" + position;
    };
  }
}
