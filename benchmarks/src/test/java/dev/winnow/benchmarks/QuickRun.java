package dev.winnow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all benchmarks of a class once, too shortly to measure anything. */
final class QuickRun {
  private QuickRun() {}

  static Collection<RunResult> of(Class<?> benchmark, Map<String, String> parameters)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.getName())
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(20))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    parameters.forEach(options::param);
    return new Runner(options.build()).run();
  }

  /** Asserts that benchmarks which count megabytes have all run. */
  static void assertMegabytes(Collection<RunResult> results, int expected) {
    assertThat(results)
        .hasSize(expected)
        .allSatisfy(
            result ->
                assertThat(result.getSecondaryResults())
                    .hasEntrySatisfying(
                        "megabytes", rate -> assertThat(rate.getScore()).isPositive()));
  }
}
