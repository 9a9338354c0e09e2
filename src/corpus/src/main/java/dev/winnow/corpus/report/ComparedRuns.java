package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.winnow.corpus.record.WellFormed;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How the runs of two reports differ; pure functions. */
final class ComparedRuns {
  private static final int LONG = 500;

  private ComparedRuns() {}

  /** Writes the version, inputs, number of parts and settings that are not the same. */
  static void write(JsonNode run, JsonNode older, ArrayNode to) {
    Map<String, String> before = values(older);
    Map<String, String> after = values(run);
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        to.addObject()
            .put("name", WellFormed.of(name))
            .put("before", before.get(name))
            .put("after", after.get(name));
      }
    }
  }

  private static Map<String, String> values(JsonNode run) {
    Map<String, String> values = new TreeMap<>();
    put(values, "version", run.path("version").asText());
    put(values, "parts", run.path("parts").asText());
    put(
        values,
        "inputs",
        StreamSupport.stream(run.path("inputs").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", ")));
    run.path("settings")
        .properties()
        .forEach(setting -> put(values, setting.getKey(), setting.getValue().asText()));
    return values;
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value.length() <= LONG ? value : Json.cut(value, LONG) + "…");
    }
  }
}
