package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fingerprint holds, how two are compared, and that neither changes unnoticed. */
class FingerprintTest {
  private final DuplicateIndex index = DuplicateIndex.inMemory();

  /** Texts of every size around the switch and the zone, and of several scripts. */
  static List<String> fixedTexts() {
    List<String> texts = new ArrayList<>();
    texts.add("");
    texts.add("One");
    texts.add("one two three four");
    texts.add("one two three four five");
    texts.add("Ünïcödé straße ΟΔΟΣ ﬁnal １２３ it’s naïve — electroencephalographically counted");
    texts.add("今日は朝から雨が降っていた。Java 入門 2024 ครับผม");
    texts.add("नमस्ते दुनिया 🎉 \ud801\udc28\ud835\udd38 tail \ud83d हिन्दी में एक वाक्य");
    for (int words : new int[] {34, 35, 49, 50, 51, 99, 100, 101, 400, 3000}) {
      texts.add(GeneratedTexts.text(words, new Random(words)));
    }
    return texts;
  }

  /**
   * Fingerprints are kept by users. If this fails, some text has another fingerprint than before:
   * raise {@link Parameters#VERSION}, and add a file for it.
   */
  @Test
  void fixedTextsHaveTheFingerprintsOfThisVersion() {
    String actual =
        fixedTexts().stream()
            .map(text -> describe(index.fingerprint(text)))
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(actual).isEqualTo(resource("fingerprints-" + Parameters.VERSION + ".txt"));
  }

  static String describe(Fingerprint fingerprint) {
    HexFormat hex = HexFormat.of();
    return fingerprint.content()
        + " "
        + fingerprint.sets().words()
        + " "
        + fingerprint.sets().fives().length
        + " "
        + fingerprint.sets().threes().length
        + "\n  keys "
        + LongStream.of(fingerprint.bandKeys())
            .mapToObj(hex::toHexDigits)
            .collect(Collectors.joining(" "))
        + Arrays.stream(GramSize.values())
            .flatMap(size -> fingerprint.sketch(size).stream())
            .map(
                sketch ->
                    "\n  sketch "
                        + sketch.size()
                        + " "
                        + LongStream.of(sketch.words())
                            .mapToObj(hex::toHexDigits)
                            .collect(Collectors.joining()))
            .collect(Collectors.joining());
  }

  private static String resource(String name) {
    try (InputStream in = FingerprintTest.class.getResourceAsStream(name)) {
      return in == null
          ? "no file " + name
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "1, 1, 1, 1",
    "4, 1, 1, 1",
    "5, 1, 3, 1",
    "49, 45, 47, 1",
    "50, 46, 48, 2",
    "99, 95, 97, 2",
    "100, 96, 0, 1",
    "101, 97, 0, 1",
    "500, 496, 0, 1"
  })
  void whichShinglesATextCarries(int words, int fives, int threes, int kindsOfKeys) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(" word").append(i);
    }
    Fingerprint fingerprint = index.fingerprint(text.toString());
    assertThat(fingerprint.sets().words()).isEqualTo(words);
    assertThat(fingerprint.sets().fives()).hasSize(fives);
    assertThat(fingerprint.sets().threes()).hasSize(threes);
    assertThat(fingerprint.bandKeys()).hasSize(20 * kindsOfKeys).doesNotHaveDuplicates();
    assertThat(fingerprint.sketch(GramSize.FIVE).isPresent()).isEqualTo(words >= 50);
    assertThat(fingerprint.sketch(GramSize.THREE).isPresent()).isEqualTo(threes > 0);
  }

  @Test
  void aTextBelowTheSwitchAndItsLongerEditAreFound() {
    Random random = new Random(48);
    for (int i = 0; i < 200; i++) {
      List<String> words = GeneratedTexts.words(48, random);
      List<String> edit = new ArrayList<>(words);
      edit.addAll(1 + random.nextInt(47), GeneratedTexts.words(4, random));
      boolean longerFirst = i % 2 == 0;
      index.add("first " + i, String.join(" ", longerFirst ? edit : words));
      Optional<Duplicate> found =
          index.add("second " + i, String.join(" ", longerFirst ? words : edit));
      assertThat(found).map(Duplicate::of).contains("first " + i);
      assertThat(found.orElseThrow().similarity()).isBetween(0.82, 0.89);
    }
  }

  /** Cut at any length, no text loses sight of one that is nearly as long. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.8, 0.9})
  void noPairFallsBetweenTheKindsOfShingles(double threshold) {
    Random random = new Random(7);
    List<String> words = GeneratedTexts.words(240, random);
    for (int shorter = 20; shorter <= 120; shorter++) {
      int longer = (int) ((shorter - 4) / (threshold + 0.05)) + 4;
      try (DuplicateIndex any = DuplicateIndex.inMemory(threshold)) {
        any.add("a", String.join(" ", words.subList(0, shorter)));
        assertThat(any.add("b", String.join(" ", words.subList(0, longer))))
            .as("%d and %d words", shorter, longer)
            .isPresent();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 5", "20, 40", "48, 52", "49, 99", "49, 400", "50, 99", "60, 100", "200, 210"})
  void comparisonsAreSymmetricAndAgree(int shorter, int longer) {
    List<String> words = GeneratedTexts.words(longer, new Random(shorter));
    Fingerprint a = index.fingerprint(String.join(" ", words.subList(longer - shorter, longer)));
    Fingerprint b = index.fingerprint(String.join(" ", words));
    assertThat(a.similarity(b)).isEqualTo(b.similarity(a));
    assertThat(a.estimate(b)).isEqualTo(b.estimate(a)).isCloseTo(a.similarity(b), within(0.09));
    assertThat(a.containment(b)).isEqualTo(b.containment(a)).isEqualTo(shorter < 5 ? 0 : 1);
    assertThat(a.similarity(a)).isEqualTo(1);
    assertThat(a.estimate(a)).isEqualTo(1);
    assertThat(a.estimate(index.fingerprint(""))).isZero();
  }

  @Test
  void theEstimateKeepsItsStandardError() {
    Random random = new Random(12);
    double squares = 0;
    int trials = 300;
    for (int i = 0; i < trials; i++) {
      String text = GeneratedTexts.text(60 + random.nextInt(600), random);
      Fingerprint a = index.fingerprint(text);
      Fingerprint b =
          index.fingerprint(GeneratedTexts.edited(text, 0.06 * random.nextDouble(), random));
      double exact = a.similarity(b);
      double error = a.estimate(b) - exact;
      squares += exact == 1 ? 0 : Math.pow(error / CompactSketch.standardError(exact), 2);
      assertThat(error).isBetween(-0.12, 0.12);
    }
    assertThat(Math.sqrt(squares / trials)).isLessThan(1.1);
  }

  /** A passage of each, long and cut short; each with one word less. */
  @ParameterizedTest
  @MethodSource("passages")
  void languagesAndScriptsBehaveAlike(String passage) {
    int[] points = passage.codePoints().toArray();
    for (int length : new int[] {points.length / 2, points.length}) {
      String text = new String(points, 0, length);
      int border = text.indexOf(' ', length / 3);
      String edited =
          border < 0
              ? text.substring(0, length / 2) + text.substring(length / 2 + 1)
              : text.substring(0, border) + text.substring(text.indexOf(' ', border + 1));
      try (DuplicateIndex some = DuplicateIndex.inMemory(0.7)) {
        some.add("a", text);
        assertThat(some.add("b", edited))
            .hasValueSatisfying(d -> assertThat(d.similarity()).isBetween(0.7, 0.99));
        assertThat(some.add("c", "«" + text.replace(" ", " — ") + "»!")).isPresent();
        assertThat(some.add("d", new StringBuilder(text).reverse().toString())).isEmpty();
      }
    }
  }

  static List<String> passages() {
    return resource("passages.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  /** Longer than the tokenizer's window, with every kind of character at its border. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "漢", "\ud801\udc28", "ab", "x\u0301", "ß ", "漢 ", "… ", "ﬁ"})
  void windowsLeaveNoTrace(String unit) {
    for (int before = 4070; before <= 4100; before++) {
      String start = "w ".repeat(before / 2) + (before % 2 == 0 ? "" : " ");
      String text = start + unit.repeat(30) + "end of the text";
      Fingerprint whole = index.fingerprint(text);
      // the same tokens with other separators are elsewhere in the window
      assertThat(index.fingerprint("  \n" + text.replace(" ", ", ")).content())
          .as("%d before", before)
          .isEqualTo(whole.content());
    }
  }

  @Test
  void longWordsDifferInAnyCharacter() {
    String word = "pneumonoultramicroscopicsilicovolcanoconiosis";
    for (int i = 0; i < word.length(); i++) {
      String other = word.substring(0, i) + "Z" + word.substring(i + 1);
      assertThat(index.fingerprint(other).content())
          .isNotEqualTo(index.fingerprint(word).content());
      assertThat(index.fingerprint(word.substring(0, i)).content())
          .isNotEqualTo(index.fingerprint(word).content());
      assertThat(index.fingerprint(word.substring(i).replace("s", "S")).content())
          .isEqualTo(index.fingerprint(word.substring(i)).content());
    }
  }
}
