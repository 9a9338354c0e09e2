package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The labelled seed documents, line by line: main content stays word for word, junk goes.
 *
 * <p>They belong to their publishers and lie beside the repository, not in it; without them there
 * is nothing to check.
 */
final class SeedsTest {
  private static final Path SEEDS =
      Path.of(System.getProperty("winnow.root")).resolve("../shared/seeds").normalize();

  @Test
  void everyLineComesOutAsLabelled() {
    SoftAssertions softly = new SoftAssertions();
    for (Path labels : labelFiles()) {
      String name = labels.getFileName().toString().replace(".labels", ".txt");
      String text = TestData.read(labels.resolveSibling(name));
      check(softly, name, Cleaner.create().clean(RawDocument.text(text)).text(), labels);
    }
    softly.assertAll();
  }

  private static void check(SoftAssertions softly, String name, String cleaned, Path labels) {
    List<String> left = new ArrayList<>(cleaned.lines().map(String::strip).toList());
    List<String> junk = new ArrayList<>();
    for (String line : TestData.read(labels).lines().toList()) {
      String text = line.length() < 2 ? "" : line.substring(2).strip();
      switch (line.isEmpty() || text.isEmpty() ? ' ' : line.charAt(0)) {
        case '+' -> softly.assertThat(left.remove(text)).as("%s kept: %s", name, text).isTrue();
        case '?' -> left.remove(text);
        case '-' -> junk.add(text);
        default -> {}
      }
    }
    softly.assertThat(left).as(name).doesNotContainAnyElementsOf(junk);
  }

  private static List<Path> labelFiles() {
    if (!Files.isDirectory(SEEDS)) {
      return List.of();
    }
    try (var files = Files.list(SEEDS)) {
      List<Path> labels = files.filter(f -> f.toString().endsWith(".labels")).sorted().toList();
      assertThat(labels).isNotEmpty();
      return labels;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
