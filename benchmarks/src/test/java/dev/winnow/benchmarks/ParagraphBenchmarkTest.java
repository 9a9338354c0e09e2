package dev.winnow.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.RunnerException;

class ParagraphBenchmarkTest {
  @TempDir private Path folder;

  @Test
  void everySetIsAdded() throws IOException, RunnerException {
    Files.writeString(folder.resolve("a.html"), "<p>The river rose.<p>Nobody had seen it so high.");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("a.txt"), "The river rose.\nShare on Facebook\n");

    QuickRun.assertMegabytes(
        QuickRun.of(
            ParagraphBenchmark.class,
            Map.of("leftovers", texts.toString(), "pages", folder.toString(), "large", "2000")),
        6);
  }
}
