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

class TextBenchmarkTest {
  @TempDir private Path folder;

  @Test
  void everySetIsCleaned() throws IOException, RunnerException {
    Files.writeString(folder.resolve("a.html"), "<p>The river rose.<p>Nobody had seen it so high.");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("a.txt"), "The river rose.\nShare on Facebook\n");

    Collection<RunResult> results =
        QuickRun.of(
            TextBenchmark.class,
            Map.of("leftovers", texts.toString(), "pages", folder.toString(), "large", "2000"));

    QuickRun.assertMegabytes(results, 3);
  }

  @Test
  void testdataCanBeRead() throws IOException {
    TextSet set = new TextSet();
    set.leftovers = Path.of(System.getProperty("winnow.testdata"), "input/leftovers").toString();

    set.load();

    assertThat(set.texts()).hasSizeGreaterThan(40);
  }

  @Test
  void theLargeDocumentIsOneWithoutRepeatedLines() throws IOException {
    Files.writeString(folder.resolve("a.html"), "<p>The river rose.<p>Nobody had seen it so high.");
    TextSet set = new TextSet();
    set.pages = folder.toString();
    set.set = "large";
    set.large = 5000;

    set.load();

    assertThat(set.texts()).hasSize(1);
    assertThat(set.texts().get(0)).hasSizeBetween(5000, 5100);
    assertThat(set.texts().get(0).lines().filter(line -> !line.isBlank()).toList())
        .doesNotHaveDuplicates();
    assertThat(set.megabytes()).isEqualTo(set.texts().get(0).length() / 1e6);
  }
}
