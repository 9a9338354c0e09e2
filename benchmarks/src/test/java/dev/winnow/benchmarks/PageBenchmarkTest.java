package dev.winnow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class PageBenchmarkTest {
  @TempDir private Path folder;

  @Test
  void everyBenchmarkRuns() throws IOException, RunnerException {
    Files.writeString(folder.resolve("a.html"), "<p>The river rose.");

    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(PageBenchmark.class.getName())
                    .param("folder", folder.toString())
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(20))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();

    assertThat(results).hasSizeGreaterThanOrEqualTo(5);
    assertThat(results)
        .allSatisfy(
            result -> assertThat(result.getSecondaryResults().keySet()).contains("page", "unit"));
  }
}
