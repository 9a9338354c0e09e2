package dev.winnow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;

class SketchBenchmarkTest {
  @TempDir private Path folder;

  @Test
  void everyCompetitorSketches() throws IOException, RunnerException {
    StringBuilder page = new StringBuilder("<p>");
    for (int i = 0; i < 300; i++) {
      page.append(" word").append(i);
    }
    Files.writeString(folder.resolve("a.html"), page);

    Collection<RunResult> results =
        QuickRun.of(SketchBenchmark.class, Map.of("pages", folder.toString(), "words", "120"));

    QuickRun.assertMegabytes(results, 8);
  }

  @Test
  void errorsAreWritten() throws IOException {
    Path out = folder.resolve("errors.md");
    int exit = new CommandLine(new SketchErrors()).execute("--trials", "3", "--out", "" + out);
    assertThat(exit).isZero();
    assertThat(Files.readString(out)).contains("| 2000 | 0.950 |").contains("0.8 (20 x 6)");
  }
}
