package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cleaning a plain text again changes nothing, and neither does the locale. */
@ResourceLock(Resources.LOCALE)
final class PlainTextIdempotenceTest {
  private static final Cleaner CLEANER = Cleaner.create();

  static Stream<Path> leftovers() {
    return TestData.inputs("leftovers").stream();
  }

  static IntStream soups() {
    return IntStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("leftovers")
  void leftoverCleanedTwice(Path input) {
    assertCleanedTwice(new String(TestData.bytes(input), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("soups")
  void soupOfLinesCleanedTwice(int seed) {
    assertCleanedTwice(TextSoup.of(seed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "lt"})
  void sameInEveryLocale(String tag) {
    List<String> expected = leftovers().map(PlainTextIdempotenceTest::cleanLeftover).toList();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(leftovers().map(PlainTextIdempotenceTest::cleanLeftover).toList())
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String cleanLeftover(Path input) {
    return clean(new String(TestData.bytes(input), StandardCharsets.UTF_8));
  }

  private static void assertCleanedTwice(String text) {
    String once = clean(text);
    assertThat(clean(once)).isEqualTo(once);
  }

  private static String clean(String text) {
    return CLEANER.clean(RawDocument.text(text)).text();
  }
}
