package dev.winnow.dedup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an index at a path was made with, by name: kept as lines of {@code name=value}.
 *
 * @param values the parameters; the same names in every index of a format
 */
record IndexHeader(Map<String, String> values) {
  /** To be raised with every change to what is stored where. */
  static final int FORMAT = 2;

  /** Says nothing. */
  static final IndexHeader NONE = new IndexHeader(Map.of());

  static final String THRESHOLD = "threshold";
  static final String CLUSTERING = "clustering";
  static final String MEASURE = "measure";
  static final String SETS = "sets";

  private static final String FORMAT_NAME = "format";
  private static final String FINGERPRINT = "fingerprint";
  private static final String HASH = "fingerprint parameter hash";

  /** Makes the header of a new index. */
  static IndexHeader of(double threshold, String clustering, String measure, boolean sets) {
    Parameters parameters = Parameters.of(Banding.forThreshold(threshold));
    Map<String, String> values = new LinkedHashMap<>();
    values.put(FORMAT_NAME, Integer.toString(FORMAT));
    values.put(FINGERPRINT, parameters.description());
    values.put(HASH, Long.toHexString(parameters.hash()));
    values.put(THRESHOLD, Double.toString(threshold));
    values.put(CLUSTERING, clustering);
    values.put(MEASURE, measure);
    values.put(SETS, sets(sets));
    return new IndexHeader(values);
  }

  /** Returns the value of {@link #SETS}. */
  static String sets(boolean kept) {
    return kept ? "kept" : "none";
  }

  byte[] toBytes() {
    StringBuilder lines = new StringBuilder();
    values.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  static IndexHeader of(byte[] bytes) {
    Map<String, String> values = new LinkedHashMap<>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .forEach(
            line -> {
              int end = line.indexOf('=');
              values.put(line.substring(0, Math.max(0, end)), line.substring(end + 1));
            });
    return new IndexHeader(values);
  }

  double threshold() {
    return Double.parseDouble(get(THRESHOLD));
  }

  String clustering() {
    return get(CLUSTERING);
  }

  boolean keepsSets() {
    return get(SETS).equals(sets(true));
  }

  private String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** Throws if this version cannot work with an index, naming the parameter. */
  void requireReadable(Path path) {
    requireVersion(path, FORMAT_NAME, Integer.toString(FORMAT));
    Parameters parameters = Parameters.of(Banding.forThreshold(threshold()));
    requireVersion(path, FINGERPRINT, parameters.description());
    requireVersion(path, HASH, Long.toHexString(parameters.hash()));
  }

  private void requireVersion(Path path, String name, String expected) {
    if (!get(name).equals(expected)) {
      throw new DuplicateIndexException(
          path,
          "was made by another version: its %s is \"%s\", that of this version \"%s\""
              .formatted(name, get(name), expected),
          "Use that version, or make the index anew from the documents",
          null);
    }
  }

  /**
   * Throws if something else was asked for.
   *
   * @param asked null if nothing was
   */
  void require(Path path, String name, @Nullable String asked) {
    if (asked != null && !get(name).equals(asked)) {
      throw new IllegalArgumentException(
          "The index at %s has %s %s, but %s was asked for; leave it out, or make another index"
              .formatted(path, name, get(name), asked));
    }
  }
}
