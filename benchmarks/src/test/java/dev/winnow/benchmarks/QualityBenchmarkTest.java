package dev.winnow.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

class QualityBenchmarkTest {
  @TempDir private Path folder;

  @Test
  void everySetIsMeasured() throws IOException, RunnerException {
    Files.writeString(folder.resolve("a.html"), "<p>The river rose.<p>Nobody had seen it so high.");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("a.txt"), "The river rose.\nShare on Facebook\n");

    Collection<RunResult> results =
        QuickRun.of(
            QualityBenchmark.class,
            Map.of("leftovers", texts.toString(), "pages", folder.toString(), "large", "2000"));

    QuickRun.assertMegabytes(results, 9);
  }
}
