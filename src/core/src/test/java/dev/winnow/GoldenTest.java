package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input of testdata comes out as its expectation says. */
final class GoldenTest {
  private static final Cleaner CLEANER = Cleaner.create();

  static Stream<Path> leftovers() {
    return TestData.inputs("leftovers").stream();
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
  void page(Path input) {
    assertThat(clean(input).text() + "\n").isEqualTo(TestData.expected("pages", input, ".txt"));
  }

  @ParameterizedTest
  @MethodSource("pagesWithMarkdown")
  void markdown(Path input) {
    assertThat(clean(input).markdown() + "\n").isEqualTo(TestData.expected("pages", input, ".md"));
  }

  private static CleanDocument clean(Path input) {
    return CLEANER.clean(
        RawDocument.bytes(TestData.bytes(input)).withName(input.getFileName().toString()));
  }
}
