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

class PageBenchmarkTest {
  @TempDir private Path folder;

  @Test
  void everyBenchmarkRuns() throws IOException, RunnerException {
    Files.writeString(folder.resolve("a.html"), "<p>The river rose.");

    Collection<RunResult> results =
        QuickRun.of(PageBenchmark.class, Map.of("folder", folder.toString()));

    assertThat(results).hasSizeGreaterThanOrEqualTo(5);
    assertThat(results)
        .allSatisfy(
            result -> assertThat(result.getSecondaryResults().keySet()).contains("page", "unit"));
  }
}
