package dev.winnow.cli;

import static dev.winnow.cli.ReportedCorpus.TEXT;
import static dev.winnow.cli.ReportedCorpus.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path folder;
  private Path corpus;

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = ReportedCorpus.writeTo(folder);
  }

  @Test
  void writesFiguresAndPage() throws IOException {
    Path json = folder.resolve("report.json");
    Path page = folder.resolve("report.html");
    CommandLineRun run =
        CommandLineRun.of("report", "--cleaned", "--json", json, "--output", page, corpus);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("winnow: 1 record repeats an earlier one word for word");
    JsonNode report = read(json);
    assertThat(report.path("schema").asText()).isEqualTo("winnow-report/1");
    assertThat(report.at("/duplication/exact").asInt()).isEqualTo(1);
    assertThat(report.at("/run/inputs/0").asText()).isEqualTo(corpus.toString());
    assertThat(report.at("/run/settings/--cleaned").asText()).isEqualTo("true");
    assertThat(page).content().startsWith("<!doctype html>");
  }

  @Test
  void comparesWithAnOlderReport() throws IOException {
    Path before = folder.resolve("before.json");
    Path after = folder.resolve("after.json");
    CommandLineRun.of("report", "-q", "--json", before, corpus);
    Files.writeString(corpus, "{\"id\":\"a\",\"text\":\"" + TEXT + "\"}\n");
    CommandLineRun run =
        CommandLineRun.of("report", "-q", "--json", after, "--compare", before, corpus);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(read(after).at("/comparison/changes").findValuesAsText("path"))
        .contains("rates.exact_rate");
    assertThat(read(after).at("/comparison/settings")).isEmpty();
  }

  @Test
  void saysThatReportsWereNotMadeAlike() throws IOException {
    Path before = folder.resolve("before.json");
    Path after = folder.resolve("after.json");
    Path page = folder.resolve("after.html");
    CommandLineRun.of("report", "-q", "--json", before, corpus);
    CommandLineRun run =
        CommandLineRun.of(
            "report",
            "-q",
            "--json",
            after,
            "--output",
            page,
            "--compare",
            before,
            "--threshold",
            0.7,
            corpus);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(read(after).at("/comparison/settings"))
        .hasToString("[{\"name\":\"--threshold\",\"before\":\"0.8\",\"after\":\"0.7\"}]");
    assertThat(page).content().contains("not made alike", "<code>--threshold</code>");
  }

  @Test
  void failsIfAConditionHolds() {
    CommandLineRun fails = CommandLineRun.of("report", "-q", "--fail-if", "exact_rate>0.2", corpus);
    assertThat(fails.exitCode()).isEqualTo(ExitCode.CONDITION);
    assertThat(fails.err()).contains("exact_rate>0.2: it is 0.5");
    CommandLineRun passes =
        CommandLineRun.of("report", "-q", "--fail-if", "exact_rate>0.5", corpus);
    assertThat(passes.exitCode()).as(passes.err()).isZero();
    CommandLineRun unknown =
        CommandLineRun.of("report", "-q", "--fail-if", "exact_rat>0.5", corpus);
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("no report has a figure 'exact_rat'");
    CommandLineRun unmeasured =
        CommandLineRun.of("report", "-q", "--cleaned", "--fail-if", "mean_confidence<0.5", corpus);
    assertThat(unmeasured.exitCode()).isEqualTo(ExitCode.CONDITION);
    assertThat(unmeasured.err()).contains("the figure is not known");
  }

  @Test
  void whatWasCleanedIsReportedWithWhatWasFoundOut() throws IOException {
    Path clean = folder.resolve("clean.jsonl");
    Path input = Path.of(System.getProperty("winnow.testdata"), "input");
    CommandLineRun.of("clean", "-q", "--explain", "--format", "jsonl", "--output", clean, input);
    Path before = folder.resolve("before.json");
    Path after = folder.resolve("after.json");
    CommandLineRun.of("report", "-q", "--json", before, input);
    CommandLineRun.of("report", "-q", "--json", after, clean);
    JsonNode expected = read(before);
    JsonNode report = read(after);
    assertThat(expected.path("page_types")).isNotEmpty();
    for (String part : new String[] {"page_types", "duplication", "languages", "rule_sets"}) {
      assertThat(report.path(part)).as(part).isEqualTo(expected.path(part));
    }
    for (String rate : new String[] {"records", "empty_rate"}) {
      assertThat(report.at("/rates/" + rate)).as(rate).isEqualTo(expected.at("/rates/" + rate));
    }
    assertThat(report.at("/rates/mean_confidence").asDouble())
        .isCloseTo(expected.at("/rates/mean_confidence").asDouble(), within(0.001));
    for (String figure : new String[] {"reason", "blocks", "characters", "documents"}) {
      assertThat(report.path("removals").findValuesAsText(figure))
          .as(figure)
          .isEqualTo(expected.path("removals").findValuesAsText(figure));
    }
    assertThat(report.path("encodings").findValuesAsText("rule")).contains("when_cleaned");
  }

  @Test
  void reportsOnWhatFiltersKeep() throws IOException {
    Path json = folder.resolve("report.json");
    Files.writeString(
        corpus,
        "{\"id\":\"a\",\"text\":\"%s\"}%n{\"id\":\"b\",\"text\":\"Too short.\"}%n{\"id\":\"c\",\"text\":\"%s\"}%n"
            .formatted(TEXT, TEXT));
    CommandLineRun run =
        CommandLineRun.of("report", "-q", "--min-words", 5, "--limit", 2, "--json", json, corpus);
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode report = read(json);
    assertThat(report.at("/rates/records").asInt()).isEqualTo(2);
    assertThat(report.at("/flow/2/lost/0/reason").asText()).isEqualTo("fewer than 5 words");
    assertThat(report.at("/flow/2/out").asInt()).isEqualTo(1);
    assertThat(report.at("/run/settings/--min-words").asText()).isEqualTo("5");
  }

  @Test
  void templatesAreLearnedBeforeTheReport() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      lines.append(
          "{\"url\":\"https://a.example/%d\",\"text\":\"Read the valley letter every day\\n\\n%s\"}%n"
              .formatted(i, prose(i)));
    }
    Files.writeString(corpus, lines);
    Path json = folder.resolve("report.json");
    CommandLineRun run =
        CommandLineRun.of(
            "report",
            "--templates",
            "learn",
            "--save-templates",
            folder.resolve("t"),
            "--json",
            json,
            corpus);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("templates: pages 20, sites 1");
    assertThat(read(json).path("removals").findValuesAsText("reason")).contains("TEMPLATE");
    // where they are kept changes no figure, and differs between parts
    assertThat(read(json).at("/run/settings").has("--save-templates")).isFalse();
  }

  /** Returns words that no other seed gives. */
  private static String prose(int seed) {
    StringBuilder text = new StringBuilder(TEXT);
    for (int i = 0; i < 40; i++) {
      String word = Integer.toString(1000 + seed * 41 + i, 36).replaceAll("[0-9]", "o");
      text.append(i % 10 == 0 ? " The boat " : " ").append(word).append(i % 10 == 9 ? "." : "");
    }
    return text.toString();
  }

  @Test
  void partsAreMerged() throws IOException {
    Path other = folder.resolve("other.jsonl");
    Files.writeString(other, "{\"id\":\"c\",\"text\":\"%s\"}%n".formatted(TEXT + " Or swim."));
    Path a = folder.resolve("a.part");
    Path b = folder.resolve("b.part");
    Path json = folder.resolve("report.json");
    assertThat(CommandLineRun.of("report", "-q", "--part", a, corpus).exitCode()).isZero();
    assertThat(CommandLineRun.of("report", "-q", "--part", b, other).exitCode()).isZero();
    CommandLineRun run = CommandLineRun.of("merge-reports", "--json", json, a, b);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("winnow: 3 records");
    JsonNode report = read(json);
    assertThat(report.at("/rates/records").asInt()).isEqualTo(3);
    assertThat(report.at("/run/inputs/1").asText()).isEqualTo(other.toString());
    assertThat(report.path("samples").size()).isEqualTo(3);
    CommandLineRun failing = CommandLineRun.of("merge-reports", "--fail-if", "records==3", a, b);
    assertThat(failing.exitCode()).isEqualTo(ExitCode.CONDITION);
    CommandLineRun twice = CommandLineRun.of("merge-reports", "--json", json, a, b, b);
    assertThat(twice.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(twice.err()).contains("b.part does not go with", "name each part once");
  }

  @Test
  void anIndexFindsWhatEarlierPartsHad() {
    Path index = folder.resolve("seen.index");
    CommandLineRun first =
        CommandLineRun.of("report", "--index", index, "--fail-if", "exact_rate>0.5", corpus);
    assertThat(first.exitCode()).as(first.err()).isZero();
    Path other = folder.resolve("other.jsonl");
    assertThat(corpus.toFile().renameTo(other.toFile())).isTrue();
    CommandLineRun again =
        CommandLineRun.of(
            "report", "--index", index, "--id-field", "none", "--fail-if", "exact_rate==1", other);
    assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.CONDITION);
  }

  @Test
  void partsThatDoNotGoTogetherAreRefused() {
    Path a = folder.resolve("a.part");
    Path b = folder.resolve("b.part");
    CommandLineRun.of("report", "-q", "--part", a, corpus);
    CommandLineRun.of("report", "-q", "--part", b, "--threshold", 0.7, corpus);
    CommandLineRun differ = CommandLineRun.of("merge-reports", "--fail-if", "records>9", a, b);
    assertThat(differ.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(differ.err()).contains("b.part does not go with", "--threshold=0.7");
    CommandLineRun corpusAsPart = CommandLineRun.of("merge-reports", "--json", b, a, corpus);
    assertThat(corpusAsPart.exitCode()).isEqualTo(ExitCode.USAGE);
    CommandLineRun noPart =
        CommandLineRun.of("merge-reports", "--json", folder.resolve("r.json"), a, corpus);
    assertThat(noPart.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(noPart.err()).contains("no partial report", "winnow report --part");
  }

  @Test
  void wrongUsageIsRefusedBeforeAnythingIsDone() throws IOException {
    Path noReport = Files.writeString(folder.resolve("other.json"), "{}");
    assertThat(CommandLineRun.of("report", corpus).exitCode()).isEqualTo(ExitCode.USAGE);
    CommandLineRun compared =
        CommandLineRun.of("report", "--fail-if", "records>1", "--compare", noReport, corpus);
    assertThat(compared.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(compared.err()).contains("winnow report --json");
    Path noJson = Files.writeString(folder.resolve("other.txt"), "{\"a\": [");
    CommandLineRun text =
        CommandLineRun.of("report", "--fail-if", "records>1", "--compare", noJson, corpus);
    assertThat(text.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(text.err()).contains("(it is not JSON)");
    CommandLineRun standard = CommandLineRun.of("report", "--json", "-", corpus);
    assertThat(standard.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(standard.err()).contains("not to standard output");
    CommandLineRun condition = CommandLineRun.of("report", "--fail-if", "records", corpus);
    assertThat(condition.exitCode()).isEqualTo(ExitCode.USAGE);
    CommandLineRun within =
        CommandLineRun.of("report", "--json", folder.resolve("in.json"), folder);
    assertThat(within.exitCode()).isEqualTo(ExitCode.USAGE);
  }
}
