package dev.winnow.cli;

import static dev.winnow.cli.ReportedCorpus.TEXT;
import static dev.winnow.cli.ReportedCorpus.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on records that are odd, or where something fails. */
class ReportEndsTest {
  @TempDir private Path folder;
  private Path corpus;

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = ReportedCorpus.writeTo(folder);
  }

  @Test
  void unreadableRecordsOfPartsAreNotForgotten() throws IOException {
    Files.writeString(corpus, "{broken\n", StandardOpenOption.APPEND);
    Path part = folder.resolve("a.part");
    Path json = folder.resolve("report.json");
    assertThat(CommandLineRun.of("report", "-q", "--part", part, corpus).exitCode())
        .isEqualTo(ExitCode.UNREADABLE);
    assertThat(CommandLineRun.of("merge-reports", "-q", "--json", json, part).exitCode())
        .isEqualTo(ExitCode.UNREADABLE);
  }

  @Test
  void warningsAreTold() throws IOException {
    Files.writeString(
        corpus,
        "{\"id\":\"a\",\"text\":\"%s\"}%n{\"id\":\"a\",\"text\":\"Another.\"}%n".formatted(TEXT));
    CommandLineRun told = CommandLineRun.of("report", "--fail-if", "records>9", corpus);
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.err()).contains("winnow: warning: a");
    CommandLineRun quiet = CommandLineRun.of("report", "-q", "--fail-if", "records>9", corpus);
    assertThat(quiet.err()).isEmpty();
  }

  @Test
  void longIdsAreCut() throws IOException {
    String id = "x".repeat(1_000_000);
    StringBuilder lines = new StringBuilder();
    for (String each : new String[] {"1", "2", "3"}) {
      lines.append("{\"id\":\"%s\",\"text\":\"%s\"}%n".formatted(id + each, TEXT));
    }
    Files.writeString(corpus, lines);
    Path json = folder.resolve("report.json");
    Path page = folder.resolve("report.html");
    CommandLineRun run = CommandLineRun.of("report", "--json", json, "--output", page, corpus);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(json.toFile().length()).isLessThan(300_000);
    JsonNode report = read(json);
    assertThat(report.path("samples").size()).isEqualTo(3);
    String kept = report.at("/duplication/largest/0/representative").asText();
    assertThat(kept).startsWith("xxx").hasSizeBetween(501, 520);
    assertThat(report.path("samples").has(kept)).isTrue();
    assertThat(page).content().startsWith("<!doctype html>");
  }

  @Test
  void aTemporaryFolderThatFailsIsNamed() throws Exception {
    Path part = folder.resolve("a.part");
    CommandLineRun.of("report", "-q", "--part", part, corpus);
    for (List<String> command :
        List.of(
            List.of("report", "--fail-if", "records>9", corpus.toString()),
            List.of("merge-reports", "--fail-if", "records>9", part.toString()))) {
      List<String> java = new ArrayList<>();
      java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      java.add("-Djava.io.tmpdir=" + folder.resolve("gone"));
      java.addAll(List.of("-cp", System.getProperty("java.class.path"), Winnow.class.getName()));
      java.addAll(command);
      Path err = folder.resolve("err.txt");
      Process process = new ProcessBuilder(java).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      assertThat(process.waitFor()).as(Files.readString(err)).isEqualTo(ExitCode.FAILED);
      assertThat(err)
          .content()
          .contains("temporary folder " + folder.resolve("gone"), "-Djava.io.tmpdir=FOLDER")
          .doesNotContain("bug");
    }
  }
}
