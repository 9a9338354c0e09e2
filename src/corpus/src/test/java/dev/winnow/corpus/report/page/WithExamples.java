package dev.winnow.corpus.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Gives the counts of a report examples, some of them hostile. */
final class WithExamples {
  static final String SENTENCE =
      "100,000 <script>alert(4)</script> records \u202Ecame in, 175 could not be read.";
  static final String PLACE = "a<b onclick=alert(5)>\u202E.jsonl:7";

  private WithExamples() {}

  static void add(ObjectNode report) {
    ObjectNode duplication = (ObjectNode) report.get("duplication");
    name(duplication, "exact_examples", "bridge4");
    name(duplication, "near_examples", "bridge1");
    name((ObjectNode) duplication.get("candidates"), "verified_examples", "bridge2");
    name((ObjectNode) duplication.get("candidates"), "rejected_examples", "tides");
    each(duplication.get("sizes"), "examples", "lamp0");
    each(duplication.get("at_thresholds"), "examples", "lamp1");
    ((ObjectNode) report.get("hosts")).set("templated", report.at("/hosts/top").deepCopy());
    name((ObjectNode) report.get("hosts"), "without_host_examples", "script");
    for (String list : List.of("top", "templated")) {
      each(report.at("/hosts/" + list), "duplicate_examples", "lamp2");
      each(report.at("/hosts/" + list), "empty_examples", "short");
    }
    each(report.get("flow"), "in_examples", "bidi");
    each(report.get("flow"), "out_examples", "zalgo");
    ArrayNode where = ((ObjectNode) report.at("/flow/0/lost/0")).putArray("where");
    where.add(PLACE);
    report.get("shape").forEach(signal -> each(signal.get("histogram"), "examples", "velo"));
    each(report.at("/confidence/histogram"), "examples", "docs");
    each(report.get("rule_sets"), "examples", "list");
    for (JsonNode set : report.get("rule_sets")) {
      for (JsonNode rule : set.path("rules")) {
        if (rule.path("examples").isEmpty()) {
          ((ObjectNode) rule).putArray("examples").addObject().put("id", "list").put("value", 1);
        }
      }
    }
    name(report.putObject("machine_lists").put("count", 3).put("share", 0.01), "examples", "list");
    ObjectNode summary = (ObjectNode) report.get("summary");
    ((ArrayNode) summary.get("sentences")).set(0, SENTENCE);
    ArrayNode parts = summary.putArray("parts").addArray();
    name(parts.addObject().put("text", SENTENCE.substring(0, 42)), "examples", "script");
    parts.addObject().put("text", SENTENCE.substring(42, 54));
    parts.addObject().put("text", SENTENCE.substring(54)).put("section", "flow");
    each(summary.get("problems"), "examples", "long");
  }

  private static void each(JsonNode list, String field, String id) {
    list.forEach(entry -> name((ObjectNode) entry, field, id));
  }

  private static void name(ObjectNode to, String field, String id) {
    to.putArray(field).add(id);
  }
}
