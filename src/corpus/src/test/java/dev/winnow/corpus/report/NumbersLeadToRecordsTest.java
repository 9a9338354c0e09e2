package dev.winnow.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every figure above 0 that counts records leads to some of those that it counts. */
class NumbersLeadToRecordsTest {
  private static final int TEXTS = 60;

  /** Texts of which one in six is a copy, one in six a near copy, and one in six half a copy. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      String own = Made.prose(i, 20);
      texts.add(
          switch (i % 6) {
            case 3 -> texts.get(i - 1);
            case 4 -> texts.get(i - 4) + " And so it was.";
            case 5 -> texts.get(i - 4).substring(0, 1150) + own.substring(0, 250);
            default -> own;
          });
    }
    texts.set(6, "");
    return texts;
  }

  private static String corpus(int from, int to) {
    List<String> texts = texts();
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      String url = i % 7 == 6 ? "" : "https://h" + i % 3 + ".example/" + i;
      lines.append(Made.line("r" + i, url, texts.get(i)));
    }
    return lines.toString();
  }

  @Test
  void everyCountHasExamplesThatItCounts() {
    ObjectNode report = Made.report(corpus(0, TEXTS));
    JsonNode duplication = report.path("duplication");
    assertThat(duplication.path("exact_examples")).hasSize(5).allMatch(id -> number(id) % 6 == 3);
    assertThat(duplication.path("near_examples")).hasSize(5).allMatch(id -> number(id) % 6 == 4);
    assertThat(duplication.at("/candidates/verified_examples")).isNotEmpty();
    assertThat(duplication.at("/candidates/rejected").asLong()).isPositive();
    assertThat(duplication.at("/candidates/rejected_examples"))
        .isNotEmpty()
        .allMatch(id -> number(id) % 6 == 5);
    assertThat(duplication.at("/at_thresholds/0/examples")).isNotEmpty();
    counts(duplication.path("sizes"), "clusters");
    counts(duplication.path("at_thresholds"), "documents");
    counts(report.at("/hosts/top"), "duplicates", "duplicate_examples");
    counts(report.at("/hosts/top"), "empty", "empty_examples");
    assertThat(report.at("/hosts/without_host_examples")).hasSize(5);
    for (JsonNode stage : report.path("flow")) {
      assertThat(stage.path("in_examples")).hasSize(5);
      assertThat(stage.path("out_examples")).hasSize(5);
    }
    assertThat(report.at("/flow/3/out_examples")).allMatch(id -> number(id) % 6 != 3);
    for (JsonNode signal : report.path("shape")) {
      counts(signal.path("histogram"), "count");
    }
    for (JsonNode set : report.path("rule_sets")) {
      assertThat(set.path("examples").isEmpty()).isEqualTo(set.path("dropped").asLong() == 0);
    }
  }

  @Test
  void binsLeadToRecordsWithSuchValues() {
    ObjectNode report = Made.report(corpus(0, TEXTS));
    for (JsonNode bin : report.at("/shape/0/histogram")) {
      for (JsonNode id : bin.path("examples")) {
        long words = report.path("samples").path(id.asText()).path("words").asLong();
        assertThat((double) words)
            .isGreaterThanOrEqualTo(bin.path("from").asDouble())
            .isLessThan(bin.path("to").asDouble());
      }
    }
  }

  @Test
  void everyNamedRecordHasASample() {
    ObjectNode report = Made.report(corpus(0, TEXTS));
    Map<String, List<String>> lists = new TreeMap<>();
    examples(report, "", lists);
    assertThat(lists).hasSizeGreaterThan(100);
    lists.forEach(
        (path, ids) -> assertThat(ids).as(path).allMatch(id -> report.path("samples").has(id)));
  }

  @Test
  void partsNameTheSameRecordsAsTheWhole() {
    ObjectNode whole = Made.report(corpus(0, TEXTS));
    try (CorpusReport first = Made.collect(corpus(0, 30), 2, true);
        CorpusReport second = Made.collect(corpus(30, TEXTS), 2, true)) {
      first.merge(second);
      ObjectNode merged = Made.json(first);
      for (String part : List.of("flow", "hosts", "shape", "confidence", "rule_sets", "summary")) {
        assertThat(merged.path(part)).as(part).isEqualTo(whole.path(part));
      }
      for (String part : List.of("exact_examples", "near_examples", "sizes", "at_thresholds")) {
        assertThat(merged.at("/duplication/" + part))
            .as(part)
            .isEqualTo(whole.at("/duplication/" + part));
      }
    }
  }

  private static void counts(JsonNode list, String count) {
    counts(list, count, "examples");
  }

  private static void counts(JsonNode list, String count, String examples) {
    assertThat(list).isNotEmpty();
    for (JsonNode entry : list) {
      assertThat(entry.path(examples).isEmpty())
          .as(entry.toString())
          .isEqualTo(entry.path(count).asLong() == 0);
    }
  }

  private static int number(JsonNode id) {
    return Integer.parseInt(id.asText().substring(1));
  }

  private static void examples(JsonNode node, String path, Map<String, List<String>> lists) {
    node.properties()
        .forEach(
            field -> {
              String to = path + "/" + field.getKey();
              boolean named = field.getKey().endsWith("examples") || field.getKey().equals("low");
              if (named && field.getValue().isArray()) {
                List<String> ids = lists.computeIfAbsent(to, key -> new ArrayList<>());
                field
                    .getValue()
                    .forEach(e -> ids.add(e.isTextual() ? e.asText() : e.path("id").asText()));
              } else {
                examples(field.getValue(), to, lists);
              }
            });
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        examples(node.get(i), path + "/" + i, lists);
      }
    }
  }
}
