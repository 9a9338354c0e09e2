package dev.winnow.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final String GERMAN =
      "Der alte Müller ging am frühen Morgen über die Brücke, weil er auf dem Markt sein Mehl"
          + " verkaufen wollte, und seine Tochter wartete schon mit dem Wagen vor der Kirche. ";
  private static final String TEMPLATE =
      "Sign up for the weekly letter of the valley and never miss a story again\n"
          + "Browse all of our collections of maps, tools and garden seeds in the shop\n"
          + "Readers who liked this story went on to read the tales of the harbour\n";

  /** 100 records: 30 nearly repeat others, 20 have a template, 10 are German, 10 are lists. */
  private static String planted() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      String url = "https://site" + i % 7 + ".example/" + i;
      String text = Made.prose(i, 24);
      if (i < 30) {
        text = Made.prose(100 + i / 2, 40) + (i % 2 == 0 ? "" : " And so it was.");
      } else if (i < 50) {
        url = "https://template.example/" + i;
        text = Made.prose(i, 6) + "\n" + TEMPLATE;
      } else if (i < 60) {
        text = GERMAN.repeat(2) + i + " Äpfel und " + 2 * i + " Birnen.";
      } else if (i < 70) {
        StringBuilder list = new StringBuilder();
        for (int j = 0; j < 60; j++) {
          list.append("SKU-").append(i * 7919 + j * 31).append(" | ").append(j * i).append("\n");
        }
        text = list.toString();
      }
      lines.append(Made.line("r" + i, url, text));
    }
    return lines.toString();
  }

  @Test
  void plantedFaultsAreNamed() {
    ObjectNode report = Made.report(planted());
    String sentences = report.at("/summary/sentences").toString();
    assertThat(report.at("/summary/sentences")).hasSize(5);
    assertThat(sentences)
        .contains("15 records nearly repeat an earlier one (15 % near duplicates)")
        .contains("The template of template.example makes up")
        .contains("10 % in German")
        .contains("10 % of the texts look like lists made by machines");
    assertThat(report.at("/summary/problems").findValuesAsText("kind"))
        .containsExactly("near_duplicates", "machine_lists", "template");
    assertThat(report.at("/summary/problems").findValuesAsText("advice"))
        .allMatch(advice -> advice.contains("`winnow "));
  }

  @Test
  void aMislabelledEncodingIsNamed() {
    byte[] page =
        ("<!DOCTYPE html><meta charset=utf-8><title>t</title><article><p>"
                + GERMAN.repeat(4)
                + "</article>")
            .getBytes(Charset.forName("windows-1252"));
    ObjectNode report = Pages.report("page.html", page);
    assertThat(report.at("/damage/0/kind").asText()).isEqualTo("mislabelled_encoding");
    assertThat(report.at("/summary/sentences/3").asText())
        .contains("1 record has a mislabelled encoding");
  }

  @Test
  void theComparisonSaysWhatChanged() {
    ObjectNode before = Made.report(planted());
    ObjectNode after = Made.report(Made.line("a", "https://a.example/", Made.prose(1, 20)));
    Comparison.write(after, before, "old.json");
    assertThat(after.at("/comparison/changes").findValuesAsText("says"))
        .contains("near duplicate rate fell from 15 % to 0 %", "records fell from 100 to 1");
    Comparison.write(before, before.deepCopy(), "same.json");
    assertThat(before.at("/comparison/changes")).isEmpty();
  }

  @Test
  void onlyReportsAreCompared() {
    ObjectNode report = new ObjectMapper().createObjectNode();
    assertThatThrownBy(() -> Comparison.write(report, report, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(CorpusReport.SCHEMA);
  }

  @Test
  void conditionsAreJudged() {
    ObjectNode report = Made.report(planted());
    assertThat(holds("near_duplicate_rate>0.1", report)).isTrue();
    assertThat(holds("near_duplicate_rate > 0.2", report)).isFalse();
    assertThat(holds("duplication.clusters==15", report)).isTrue();
    assertThat(holds("hosts.top.0.records>=20", report)).isTrue();
    assertThat(Condition.parse("mean_confidence<0.5").figure(report)).isEmpty();
    assertThatThrownBy(() -> Condition.parse("near_duplicate_rate"))
        .hasMessageContaining("is no condition");
    assertThatThrownBy(() -> Condition.parse("a>b")).hasMessageContaining("no number");
  }

  private static boolean holds(String expression, ObjectNode report) {
    Condition condition = Condition.parse(expression);
    return condition.holds(condition.figure(report).orElseThrow());
  }
}
