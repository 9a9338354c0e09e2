package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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
  private static final List<String> POOL = pool();
  private static final List<String> BREAKS = List.of("\n", "\n\n", "\n", "\r\n", "\n\n\n", "\n   ");

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
    assertCleanedTwice(soup(seed));
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

  /** Lines of all leftovers in any order, some of them glued together, some cut off. */
  private static String soup(int seed) {
    Random random = new Random(seed);
    StringBuilder soup = new StringBuilder();
    int lines = 1 + random.nextInt(60);
    int start = random.nextInt(POOL.size());
    for (int i = 0; i < lines; i++) {
      boolean near = random.nextInt(4) > 0; // neighbours make spans, strangers break them
      String line = POOL.get(near ? (start + i) % POOL.size() : random.nextInt(POOL.size()));
      if (random.nextInt(12) == 0) {
        line = line.substring(0, random.nextInt(line.length() + 1));
      }
      soup.append(line);
      if (random.nextInt(10) > 0) {
        soup.append(BREAKS.get(random.nextInt(BREAKS.size())));
      }
    }
    return soup.toString();
  }

  private static List<String> pool() {
    List<String> lines = new ArrayList<>();
    for (Path input : TestData.inputs("leftovers")) {
      String text = new String(TestData.bytes(input), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
    }
    return lines;
  }
}
