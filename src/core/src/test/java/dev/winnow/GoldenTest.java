package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs of testdata come out as their expectations say: texts exactly, pages closely. */
final class GoldenTest {
  private static final double LOWEST_F1 = 0.4;
  private static final double MEAN_F1 = 0.92;
  private static final double SHARE_OF_LINES = 0.8;
  private static final Cleaner CLEANER = Cleaner.create();

  /** {@link LeftoversTest} counts what is wrong with the others. */
  static Stream<Path> leftovers() {
    return Leftover.all().stream().filter(Leftover::exact).map(Leftover::input);
  }

  static Stream<Path> pages() {
    return TestData.inputs("pages").stream();
  }

  static Stream<Path> pagesWithMarkdown() {
    return pages().filter(page -> Files.exists(TestData.expectedFile("pages", page, ".md")));
  }

  @ParameterizedTest
  @MethodSource("leftovers")
  void leftoverText(Path input) {
    assertThat(clean(input).text() + "\n").isEqualTo(TestData.expected("leftovers", input, ".txt"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsCloseToWhatItsReaderWants(Path input) {
    assertThat(wordF1(input)).isGreaterThan(LOWEST_F1);
  }

  @Test
  void pagesAreCloseToWhatTheirReadersWantOnAverage() {
    assertThat(pages().mapToDouble(GoldenTest::wordF1).average().orElseThrow())
        .isGreaterThan(MEAN_F1);
  }

  @ParameterizedTest
  @MethodSource("pagesWithMarkdown")
  void markdownHasTheStructureOfThePage(Path input) {
    Set<String> found = new HashSet<>(clean(input).markdown().lines().toList());
    List<String> expected =
        TestData.expected("pages", input, ".md").lines().filter(l -> !l.isBlank()).toList();
    assertThat(expected.stream().filter(found::contains).count())
        .isGreaterThanOrEqualTo((long) (expected.size() * SHARE_OF_LINES));
  }

  /** The model's choice is not an exact science: a page is scored by its words, as a multiset. */
  private static double wordF1(Path input) {
    return WordF1.of(clean(input).text(), TestData.expected("pages", input, ".txt"));
  }

  private static CleanDocument clean(Path input) {
    return CLEANER.clean(
        RawDocument.bytes(TestData.bytes(input)).withName(input.getFileName().toString()));
  }
}
