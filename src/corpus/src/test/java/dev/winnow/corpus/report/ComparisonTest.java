package dev.winnow.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static ObjectNode report(double exact, double digits, int clusters) {
    ObjectNode report = new ObjectMapper().createObjectNode().put("schema", CorpusReport.SCHEMA);
    report.putObject("rates").put("exact_rate", exact).put("records", 1000);
    report.putObject("duplication").put("clusters", clusters);
    report
        .putArray("shape")
        .addObject()
        .put("signal", "digits")
        .put("unit", "share")
        .putObject("percentiles")
        .put("50", digits);
    return report;
  }

  @Test
  void sharesComeFirstAndTriflesLast() {
    ObjectNode after = report(0.3, 0.009, 150);
    Comparison.write(after, report(0.2, 0, 10), "old.json");
    assertThat(after.at("/comparison/changes").findValuesAsText("path"))
        .containsExactly("rates.exact_rate", "duplication.clusters", "shape.digits.median");
  }

  @Test
  void whatDiffersOfTheRunsIsTold() {
    ObjectNode before = report(0, 0, 0);
    ObjectNode after = report(0, 0, 0);
    before.putObject("run").put("version", "1").put("parts", 1).putArray("inputs").add("a");
    before.withObject("/run/settings").put("--threshold", "0.8").put("--cleaned", "true");
    after.putObject("run").put("version", "2").put("parts", 1).putArray("inputs").add("a").add("b");
    after.withObject("/run/settings").put("--threshold", "0.9").put("--cleaned", "true");
    Comparison.write(after, before, "old.json");
    assertThat(after.at("/comparison/settings"))
        .hasToString(
            "[{\"name\":\"--threshold\",\"before\":\"0.8\",\"after\":\"0.9\"},"
                + "{\"name\":\"inputs\",\"before\":\"a\",\"after\":\"a, b\"},"
                + "{\"name\":\"version\",\"before\":\"1\",\"after\":\"2\"}]");
    assertThat(after.at("/comparison/changes")).isEmpty();
  }
}
