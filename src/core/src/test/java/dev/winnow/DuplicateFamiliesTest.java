package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The families of near-duplicate texts in testdata are told apart as their table says. */
final class DuplicateFamiliesTest {
  @Test
  void familiesAreToldApart() {
    DuplicateIndex index = DuplicateIndex.inMemory();
    List<String> found = new ArrayList<>();
    found.add("file\tduplicate_of\tkind\tsimilarity");
    for (Path input : TestData.inputs("duplicates")) {
      String name = input.getFileName().toString();
      String text = new String(TestData.bytes(input), StandardCharsets.UTF_8);
      Duplicate duplicate = index.add(name, text).orElse(null);
      found.add(
          duplicate == null
              ? name
              : String.format(
                  Locale.ROOT,
                  "%s\t%s\t%s\t%.3f",
                  name,
                  duplicate.of(),
                  duplicate.kind().name().toLowerCase(Locale.ROOT),
                  duplicate.similarity()));
    }
    List<String> expected =
        TestData.read(TestData.ROOT.resolve("expected/duplicates.tsv"))
            .lines()
            .map(line -> line.contains("\t\t\t") ? line.substring(0, line.indexOf('\t')) : line)
            .toList();
    assertThat(found).containsExactlyElementsOf(expected);
  }
}
