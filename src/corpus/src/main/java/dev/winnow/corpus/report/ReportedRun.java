package dev.winnow.corpus.report;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hashing;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.record.WellFormed;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a report came about.
 *
 * @param version of Winnow
 * @param inputs as they were named
 * @param settings by name, all that changes the figures
 * @param started when, in ISO 8601
 * @param seconds that reading, cleaning and comparing took
 * @param parts of how many reports it was made
 */
public record ReportedRun(
    String version,
    List<String> inputs,
    Map<String, String> settings,
    String started,
    double seconds,
    int parts) {
  /** Copies the list and the map. */
  public ReportedRun {
    inputs = List.copyOf(inputs);
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /**
   * Returns the run that this one and another are together.
   *
   * @throws IllegalArgumentException if they differ in version or settings
   */
  ReportedRun and(ReportedRun other) {
    if (!version.equals(other.version)) {
      throw new IllegalArgumentException("made by " + other.version + ", not " + version);
    }
    if (!settings.equals(other.settings)) {
      throw new IllegalArgumentException(
          "made with the options "
              + differing(other.settings, settings)
              + ", not "
              + differing(settings, other.settings));
    }
    return new ReportedRun(
        version,
        Stream.concat(inputs.stream(), other.inputs.stream()).toList(),
        settings,
        started.compareTo(other.started) <= 0 ? started : other.started,
        seconds + other.seconds,
        parts + other.parts);
  }

  /** Returns the settings that are not the same in another run. */
  private static Map<String, String> differing(Map<String, String> of, Map<String, String> other) {
    Map<String, String> differing = new TreeMap<>(of);
    differing.entrySet().removeAll(other.entrySet());
    return differing;
  }

  /** Returns a hash that tells some records, read in this way, from others. */
  long hash(long records) {
    HashStream128 hash = Hashing.murmur3_128().hashStream();
    hash.putString(version).putLong(records);
    inputs.forEach(hash::putString);
    settings.forEach((name, value) -> hash.putString(name).putString(value));
    return hash.getAsLong();
  }

  void write(ObjectNode to, long records, long bytes, List<String> errorBounds) {
    to.put("version", version);
    ArrayNode names = to.putArray("inputs");
    inputs.forEach(input -> names.add(WellFormed.of(input)));
    ObjectNode values = to.putObject("settings");
    HashStream128 hash = Hashing.murmur3_128().hashStream();
    hash.putString(version);
    settings.forEach(
        (name, value) -> {
          values.put(name, WellFormed.of(value));
          hash.putString(name).putString(value);
        });
    to.put("settings_hash", hash.get().toString());
    to.put("parts", parts);
    to.put("started", started);
    to.put("seconds", Json.rounded(seconds));
    to.put("records_per_second", Json.share((double) records, seconds));
    to.put("mb_in", Json.rounded(bytes / 1e6));
    ArrayNode bounds = to.putArray("error_bounds");
    errorBounds.forEach(bounds::add);
  }
}
