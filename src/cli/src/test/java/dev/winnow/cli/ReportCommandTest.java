package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String TEXT =
      "The ferry to the island leaves at seven, and whoever misses it has to wait for the next tide.";

  @TempDir private Path folder;
  private Path corpus;

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = folder.resolve("corpus.jsonl");
    Files.writeString(
        corpus,
        "{\"id\":\"a\",\"text\":\"%s\"}%n{\"id\":\"b\",\"text\":\"%s\"}%n".formatted(TEXT, TEXT));
  }

  private JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
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
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.CONDITION);
    assertThat(unknown.err()).contains("no such figure");
  }

  @Test
  void wrongUsageIsRefusedBeforeAnythingIsDone() throws IOException {
    Path noReport = Files.writeString(folder.resolve("other.json"), "{}");
    assertThat(CommandLineRun.of("report", corpus).exitCode()).isEqualTo(ExitCode.USAGE);
    CommandLineRun compared =
        CommandLineRun.of("report", "--fail-if", "records>1", "--compare", noReport, corpus);
    assertThat(compared.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(compared.err()).contains("winnow report --json");
    CommandLineRun condition = CommandLineRun.of("report", "--fail-if", "records", corpus);
    assertThat(condition.exitCode()).isEqualTo(ExitCode.USAGE);
    CommandLineRun within =
        CommandLineRun.of("report", "--json", folder.resolve("in.json"), folder);
    assertThat(within.exitCode()).isEqualTo(ExitCode.USAGE);
  }
}
