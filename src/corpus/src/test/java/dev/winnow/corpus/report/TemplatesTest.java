package dev.winnow.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What is said of templates that many hosts, long lines or texts without addresses have. */
class TemplatesTest {
  private static final String TEMPLATE =
      "Sign up for the weekly letter of the valley and never miss a story again\n"
          + "Browse all of our collections of maps, tools and garden seeds in the shop\n"
          + "Readers who liked this story went on to read the tales of the harbour\n";

  @Test
  void ratesCountEveryHost() {
    StringBuilder lines = new StringBuilder();
    for (int host = 0; host < 60; host++) {
      String template = "The menu of " + host + "\n" + Made.prose(1000 + host, 3);
      for (int i = 0; i < 4; i++) {
        String text = template + "\n" + Made.prose(4 * host + i, 4);
        lines.append(Made.line("r" + host + "_" + i, "https://h" + host + ".example/" + i, text));
      }
    }
    ObjectNode report = Made.report(lines.toString());
    assertThat(report.at("/hosts/templated")).hasSize(20);
    assertThat(report.at("/hosts/templated_hosts").asInt()).isEqualTo(60);
    assertThat(report.at("/rates/templated_rate").asDouble()).isEqualTo(1);
    assertThat(report.at("/rates/template_share").asDouble()).isCloseTo(0.45, within(0.1));
    assertThat(report.at("/summary/problems").findValuesAsText("headline"))
        .anyMatch(headline -> headline.contains("59 more hosts, stands on many of their pages"));
    assertThat(report.at("/summary/sentences/2").asText()).contains("59 more hosts have much left");
  }

  @Test
  void hostsWithMuchTemplateComeBeforeThoseWithMuchText() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      lines.append(Made.line("a" + i, "https://a.example/" + i, TEMPLATE + Made.prose(i, 3)));
    }
    for (int host = 0; host < 21; host++) {
      for (int i = 0; i < 10; i++) {
        String text = "h" + host + TEMPLATE + Made.prose(100 + 10 * host + i, 30);
        lines.append(Made.line("b" + host + "_" + i, "https://b" + host + ".example/", text));
      }
    }
    ObjectNode report = Made.report(lines.toString());
    assertThat(report.at("/hosts/templated/0/host").asText()).isEqualTo("a.example");
    assertThat(report.at("/hosts/templated/1/template_share").asDouble()).isLessThan(0.2);
    assertThat(report.at("/hosts/templated_hosts").asInt()).isEqualTo(1);
    assertThat(report.at("/summary/sentences/2").asText()).startsWith("The template of a.example");
  }

  @Test
  void longLinesThatBeginAlikeAreNoTemplate() {
    String head = Made.prose(1, 4);
    assertThat(head.length()).isGreaterThan(200);
    for (int longest : new int[] {0, 5}) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        String own = Made.prose(10 + i, i == longest ? 200 : 3).replace('\n', ' ');
        lines.append(Made.line("r" + i, "https://a.example/" + i, head + " " + own));
      }
      ObjectNode report = Made.report(lines.toString());
      assertThat(report.at("/hosts/top/0/template_share").asDouble()).as("%d", longest).isZero();
      assertThat(report.path("left")).isEmpty();
    }
  }

  @Test
  void aTemplateOfTextsWithoutAddressesIsAProblem() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      lines.append(
          Made.line("r" + i, "", TEMPLATE + Made.prose(i, 12)).replace("\"url\":\"\",", ""));
    }
    ObjectNode report = Made.report(lines.toString());
    JsonNode problem = report.at("/summary/problems/0");
    assertThat(problem.path("kind").asText()).isEqualTo("template");
    assertThat(problem.path("section").asText()).isEqualTo("left");
    assertThat(problem.path("headline").asText())
        .matches("[12]\\d % of the text is in lines that stand on many of the records");
    assertThat(problem.path("advice").asText()).contains("`--site HOST`");
    assertThat(problem.path("severity").asDouble()).isBetween(0.1, 0.3);
    assertThat(problem.path("examples")).isNotEmpty();
  }

  @Test
  void textsOnOneLineHideTemplates() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      String text = (TEMPLATE + Made.prose(i, 8)).replace('\n', ' ');
      lines.append(Made.line("r" + i, "https://a.example/" + i, i < 5 ? Made.prose(i, 8) : text));
    }
    ObjectNode report = Made.report(lines.toString());
    assertThat(report.at("/one_line/count").asInt()).isEqualTo(15);
    assertThat(report.at("/summary/sentences/2").asText())
        .isEqualTo(
            "75 % of the texts of more than 60 words are a single line, so that templates cannot"
                + " be told by lines, and no line stands on three records or more.");
  }

  @Test
  void hostsOfALineAreCountedToTwenty() {
    for (int hosts : new int[] {19, 20, 40}) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 2 * hosts; i++) {
        String text = "The same line\n" + Made.prose(i, 8);
        lines.append(Made.line("r" + i, "https://h" + i / 2 + ".example/", text));
      }
      assertThat(Made.report(lines.toString()).at("/left/0/hosts").asInt())
          .isEqualTo(Math.min(20, hosts));
    }
  }
}
