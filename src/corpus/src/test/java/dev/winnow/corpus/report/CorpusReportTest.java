package dev.winnow.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.token.WordCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorpusReportTest {
  private static final String FOOTER = "All stories of this house are told for the third time";

  /**
   * 40 texts on four hosts, one in five a copy, one in ten a near copy; every b.example with a
   * footer.
   */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String own = Made.prose(i, 20);
      texts.add(
          i % 5 == 4
              ? texts.get(i - 2)
              : i % 10 == 3
                  ? texts.get(i - 1).replaceFirst("The \\w+", "The aeroplane")
                  : i % 4 == 1 ? own + "\n" + FOOTER : own);
    }
    return texts;
  }

  private static String host(int i) {
    return (char) ('a' + i % 4) + ".example";
  }

  private static String corpus(List<String> texts, int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append(Made.line("r" + i, "https://www." + host(i) + "/" + i, texts.get(i)));
    }
    return lines.toString();
  }

  @Test
  void figuresAreThoseThatAPlainCountGives() {
    List<String> texts = texts();
    ObjectNode report = Made.report(corpus(texts, 0, 40) + "not json\n\n");

    assertThat(report.at("/flow/0/in").asLong()).isEqualTo(41);
    assertThat(report.at("/flow/0/out").asLong()).isEqualTo(40);
    assertThat(report.at("/flow/0/lost/0/where/0").asText()).isEqualTo("stdin:41");
    assertThat(report.at("/duplication/exact").asLong()).isEqualTo(8);
    assertThat(report.at("/duplication/near").asLong()).isEqualTo(4);
    assertThat(report.at("/flow/3/out").asLong()).isEqualTo(28);
    assertThat(report.at("/duplication/duplicate_rate").asDouble()).isEqualTo(0.3);
    // r2, r3 (near) and r4 (exact); r7 and r9; and so on
    assertThat(report.at("/duplication/clusters").asLong()).isEqualTo(8);
    assertThat(report.at("/duplication/sizes/0/clusters").asLong()).isEqualTo(4);
    assertThat(report.at("/duplication/sizes/1/clusters").asLong()).isEqualTo(4);
    assertThat(report.at("/duplication/largest/0/size").asLong()).isEqualTo(3);
    assertThat(report.at("/duplication/largest/0/passage").asText()).contains("and the");
    assertThat(report.at("/hosts/distinct/estimate").asLong()).isEqualTo(4);
    for (JsonNode host : report.at("/hosts/top")) {
      assertThat(host.path("records").asLong()).isEqualTo(10);
    }
    shape(report, texts);
    left(report, texts);
  }

  private static void shape(JsonNode report, List<String> texts) {
    double[] words = texts.stream().mapToDouble(WordCount::of).sorted().toArray();
    JsonNode shape = report.at("/shape/0");
    assertThat(shape.path("signal").asText()).startsWith("word");
    for (int percent : new int[] {0, 1, 5, 25, 50, 75, 95, 99, 100}) {
      int rank = Math.max(1, (int) Math.ceil(percent / 100.0 * words.length));
      assertThat(shape.path("percentiles").path(Integer.toString(percent)).asDouble())
          .as("percentile %d", percent)
          .isEqualTo(words[rank - 1]);
    }
    long counted = 0;
    for (JsonNode bin : shape.path("histogram")) {
      long inBin =
          Arrays.stream(words)
              .filter(w -> w >= bin.path("from").asDouble() && w < bin.path("to").asDouble())
              .count();
      assertThat(bin.path("count").asLong()).isEqualTo(inBin);
      counted += inBin;
    }
    assertThat(counted).isEqualTo(words.length);
  }

  private static void left(JsonNode report, List<String> texts) {
    long footers = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (i % 5 != 4 && i % 10 != 3) {
        footers += texts.get(i).lines().filter(FOOTER::equals).count();
      }
    }
    assertThat(report.at("/left/0/line").asText()).isEqualTo(FOOTER);
    assertThat(report.at("/left/0/documents").asLong()).isEqualTo(footers);
    assertThat(report.at("/left/0/share").asDouble()).isEqualTo(Json.share((double) footers, 28.0));
    assertThat(report.at("/left/0/hosts").asInt()).isEqualTo(1);
    long pages =
        IntStream.range(0, 40).filter(i -> i % 4 == 1 && i % 5 != 4 && i % 10 != 3).count();
    long characters =
        IntStream.range(0, 40)
            .filter(i -> i % 4 == 1 && i % 5 != 4 && i % 10 != 3)
            .mapToLong(i -> texts.get(i).length())
            .sum();
    assertThat(report.at("/hosts/templated/0/host").asText()).isEqualTo("b.example");
    assertThat(report.at("/hosts/templated/0/template_share").asDouble())
        .isEqualTo(Json.share(pages * FOOTER.length(), characters));
  }

  @Test
  void everyNamedRecordHasASample() {
    ObjectNode report = Made.report(corpus(texts(), 0, 40));
    JsonNode samples = report.path("samples");
    report
        .findValues("examples")
        .forEach(
            list ->
                list.forEach(
                    example ->
                        assertThat(
                                samples.has(
                                    example.isTextual()
                                        ? example.asText()
                                        : example.path("id").asText()))
                            .isTrue()));
    report.findValuesAsText("representative").forEach(id -> assertThat(samples.has(id)).isTrue());
    JsonNode sample = samples.path("r2");
    assertThat(sample.path("source").asText()).isEqualTo("stdin:3");
    assertThat(sample.path("text").asText()).hasSize(600);
    assertThat(sample.path("cut").asBoolean()).isTrue();
    assertThat(sample.path("words").asInt()).isEqualTo(WordCount.of(texts().get(2)));
  }

  @Test
  void theSameInputGivesTheSameReportOnAnyNumberOfThreads() {
    String corpus = corpus(texts(), 0, 40);
    assertThat(Made.report(corpus, 1).toString()).isEqualTo(Made.report(corpus, 4).toString());
  }

  @Test
  void reportsOfPartsAddUpToThatOfTheWhole() {
    List<String> texts = texts();
    ObjectNode whole = Made.report(corpus(texts, 0, 40));
    try (CorpusReport first = Made.collect(corpus(texts, 0, 20), 2, true);
        CorpusReport second = Made.collect(corpus(texts, 20, 40), 2, true)) {
      first.merge(second);
      ObjectNode merged = Made.json(first);
      // lines are counted from 1 in each part, and bytes of proposals differ; all else is equal
      for (String part :
          List.of(
              "hosts", "left", "shape", "languages", "encodings", "damage", "rates", "rule_sets")) {
        assertThat(merged.path(part)).as(part).isEqualTo(whole.path(part));
      }
      for (String part : List.of("exact", "near", "clusters", "sizes", "largest")) {
        assertThat(merged.at("/duplication/" + part))
            .as(part)
            .isEqualTo(whole.at("/duplication/" + part));
      }
      assertThat(merged.path("flow")).isEqualTo(whole.path("flow"));
    }
  }

  @Test
  void lowerThresholdsAreCountedOnASmallCorpus() {
    ObjectNode report = Made.report(corpus(texts(), 0, 40));
    JsonNode at = report.at("/duplication/at_thresholds");
    assertThat(at.get(3).path("documents").asLong()).isEqualTo(12);
    assertThat(at.get(0).path("documents").asLong()).isGreaterThanOrEqualTo(12);
    at.forEach(threshold -> assertThat(threshold.path("estimated").asBoolean()).isFalse());
  }

  @Test
  void cleanedTextsAreTakenWordForWord() {
    String text = "One <b> & two\n\n\tthree  four\n- Share\n- Print\n\nAll rights reserved";
    ObjectNode report = Made.report(Made.line("a", "https://a.example/", text));
    assertThat(report.path("removals")).isEmpty();
    assertThat(report.at("/samples").toString()).contains("rights reserved", "<b> & two");
    assertThat(report.at("/shape/0/percentiles/50").asLong()).isEqualTo(WordCount.of(text));
  }

  @Test
  void hostileTextIsReported() {
    String longWord = "w".repeat(1_000_000);
    String turned = "\u202Ethgir ot tfel\u202C </script><script>alert(1)</script>";
    String lone = "half \uD83D a smile";
    ObjectNode report =
        Made.report(
            Made.line("<b>&\u202Eid", "https://\u202E.example/", longWord)
                + Made.line("t", "javascript:alert(1)", turned)
                + "{\"id\":\"s\",\"text\":\""
                + lone.replace("\uD83D", "\\ud83d")
                + "\"}\n"
                + Made.line("m", "https://m.example/", "Ã©tÃ© cafÃ© dâ€™or \uFFFD")
                + Made.line("e", "https://m.example/", ""));
    assertThat(report.at("/flow/1/lost/0/count").asLong()).isEqualTo(1);
    assertThat(report.findValuesAsText("kind"))
        .contains("bidi_controls", "mojibake", "replacement_characters");
    assertThat(report.toString().length()).isLessThan(60_000);
  }

  @Test
  void nothingIsAReportToo() {
    try (CorpusReport none = new CorpusReport(Made.THRESHOLD)) {
      ObjectNode report = Made.json(none);
      assertThat(report.at("/summary/sentences")).hasSize(5);
      assertThat(report.at("/summary/problems")).isEmpty();
      assertThat(report.at("/rates/near_duplicate_rate").asDouble()).isZero();
    }
  }
}
