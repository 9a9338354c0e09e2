package dev.winnow.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/** In which form the results are written. */
enum Format {
  TEXT(".txt"),
  MARKDOWN(".md"),
  JSONL(".jsonl"),
  WET(".wet"),
  PARQUET(".parquet");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /** Returns the usual ending of a file's name, with its dot. */
  String ending() {
    return ending;
  }

  /** Finds one of some formats by the name that the help shows; picocli shows another. */
  static Format of(String name, Format... known) {
    for (Format format : known) {
      if (format.toString().equalsIgnoreCase(name)) {
        return format;
      }
    }
    String names = Stream.of(known).map(Format::toString).collect(Collectors.joining(", "));
    throw new TypeConversionException("'" + name + "' is none of " + names);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
