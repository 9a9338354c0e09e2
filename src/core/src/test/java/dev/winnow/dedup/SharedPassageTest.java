package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.token.LocatedTokens;
import dev.winnow.token.Tokens;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedPassageTest {
  @Test
  void findsTheLongestRunOfWordsWhateverStandsBetweenThem() {
    String a = "Before. The old BRIDGE, closed since May, opens (again) today! After.";
    String b = "Now: the old bridge – closed\nsince May – opens again today; the rest differs.";

    SharedPassage passage = SharedPassage.longest(a, b).orElseThrow();

    assertThat(a.substring(passage.startA(), passage.endA()))
        .isEqualTo("The old BRIDGE, closed since May, opens (again) today");
    assertThat(b.substring(passage.startB(), passage.endB()))
        .isEqualTo("the old bridge – closed\nsince May – opens again today");
    assertThat(passage.words()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # a, b, what of a, what of b, words
          x cafe\u0301 y, z CAFÉ w, cafe\u0301, CAFÉ, 1
          'the \uFB01sh \uFF34\uFF36 set', 'a fish tv set.', '\uFB01sh \uFF34\uFF36 set', 'fish tv set', 3
          今日は東京都に行く, 昨日は東京都だ, 日は東京都, 日は東京都, 4
          \uFF76\uFF9E\uFF9D\uFF80\uFF9E\uFF91, x ガンダム, \uFF76\uFF9E\uFF9D\uFF80\uFF9E\uFF91, ガンダム, 3
          漢 x, y 漢, 漢, 漢, 1
          so\u00ADft w, a soft, so\u00ADft, soft, 1
          \uD83D\uDE00one 𝐭𝐰𝐨\uD83D\uDE00, one two, one 𝐭𝐰𝐨, one two, 2
          'a b x a b', 'a b', 'a b', 'a b', 2
          'd e x a b', 'a b d e', 'd e', 'd e', 2
          """)
  void placesAreThoseOfTheTextsAsTheyAre(String a, String b, String inA, String inB, int words) {
    SharedPassage passage = SharedPassage.longest(a, b).orElseThrow();

    assertThat(a.substring(passage.startA(), passage.endA())).isEqualTo(inA);
    assertThat(b.substring(passage.startB(), passage.endB())).isEqualTo(inB);
    assertThat(passage.words()).isEqualTo(words);
    assertThat(passage.startA()).isEqualTo(a.indexOf(inA));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '', ''
          a b, ''
          '', a b
          a b c, d e f
          '... !', '...'
          """)
  void textsWithoutACommonWordShareNothing(String a, String b) {
    assertThat(SharedPassage.longest(a, b)).isEmpty();
  }

  @Property
  void runIsThatOfTheSlowWay(
      @ForAll @Size(max = 40) int @IntRange(max = 3) [] a,
      @ForAll @Size(max = 40) int @IntRange(max = 3) [] b) {
    long[] left = Arrays.stream(a).asLongStream().toArray();
    long[] right = Arrays.stream(b).asLongStream().toArray();

    assertThat(RunSearch.longest(left, right)).isEqualTo(slow(left, right));
  }

  @Test
  void numbersThatAreEqualModuloThePrimeAreToldApart() {
    long prime = (1L << 61) - 1;
    assertThat(RunSearch.longest(new long[] {-1, 5}, new long[] {7, 5 + prime, 2 * prime}))
        .isEmpty();
  }

  @Property
  void placesAreThoseOfTheTokens(@ForAll("soup") String text) {
    Tokens tokens = new Tokens();
    tokens.read(text);
    long[] hashes = Arrays.copyOf(tokens.hashes(), tokens.count());
    LocatedTokens located = new LocatedTokens(text);

    assertThat(located.count()).isEqualTo(hashes.length);
    assertThat(located.hashes()).isEqualTo(hashes);
    for (int i = 0; i < hashes.length; i++) {
      tokens.read(text.substring(located.start(i), located.end(i)));
      assertThat(tokens.count()).isEqualTo(1);
      assertThat(tokens.hashes()[0]).isEqualTo(hashes[i]);
    }
  }

  @Property
  void anyTextHasAPlaceForEachToken(@ForAll String text) {
    Tokens tokens = new Tokens();
    tokens.read(text);
    LocatedTokens located = new LocatedTokens(text);

    assertThat(located.count()).isEqualTo(tokens.count());
    for (int i = 0; i < located.count(); i++) {
      assertThat(located.start(i)).isBetween(0, located.end(i) - 1);
      assertThat(located.end(i)).isBetween(1, text.length());
    }
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "a",
            "B",
            "7",
            " ",
            "\n",
            ".",
            "é",
            "e\u0301",
            "ﬁ",
            "漢",
            "字",
            "カ",
            "ｶ",
            "ｶﾞ",
            "ก",
            "한",
            "\u1112\u1161\u11ab",
            "\u00ad",
            "\u200d",
            "𝐭",
            "😀",
            "Σ",
            "ς",
            "\ud800",
            "क्षि",
            "ǅ")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Test
  void longPeriodicAndNearlyEqualTextsTakeNoLonger() {
    Random random = new Random(5);
    int words = 200_000;
    String periodic = "one two ".repeat(words / 2);
    String thueMorse =
        IntStream.range(0, words)
            .mapToObj(i -> Integer.bitCount(i) % 2 == 0 ? "one" : "two")
            .collect(Collectors.joining(" "));
    String other = GeneratedTexts.text(words, random);
    String edited = other.replaceFirst(" ", " inserted ");

    assertThat(words(periodic, periodic + "three")).isEqualTo(words);
    assertThat(words(periodic, thueMorse)).isEqualTo(4);
    assertThat(words(thueMorse, "three " + thueMorse)).isEqualTo(words);
    assertThat(words(other, edited)).isEqualTo(words - 1);
    assertThat(words(other, GeneratedTexts.text(words, random))).isLessThan(10);
  }

  @Property
  void longRunsAreThoseOfTheSlowWay(
      @ForAll @IntRange(min = 2, max = 40) int alphabet,
      @ForAll @IntRange(min = 30, max = 200) int sizeA,
      @ForAll @IntRange(min = 30, max = 200) int sizeB,
      @ForAll long seed) {
    Random random = new Random(seed);
    long[] a = random.longs(sizeA, 0, alphabet).toArray();
    long[] b = random.longs(sizeB, 0, alphabet).toArray();
    for (int copies = random.nextInt(4); copies > 0; copies--) {
      int length = 8 + random.nextInt(Math.min(sizeA, sizeB) - 8);
      System.arraycopy(
          a, random.nextInt(sizeA - length + 1), b, random.nextInt(sizeB - length + 1), length);
    }
    assertThat(RunSearch.longest(a, b)).isEqualTo(slow(a, b));
  }

  private static int words(String a, String b) {
    return SharedPassage.longest(a, b).orElseThrow().words();
  }

  private static Optional<RunSearch.Run> slow(long[] a, long[] b) {
    RunSearch.Run best = new RunSearch.Run(0, 0, 0);
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        int length = 0;
        while (i + length < a.length && j + length < b.length && a[i + length] == b[j + length]) {
          length++;
        }
        if (length > best.length()) {
          best = new RunSearch.Run(i, j, length);
        }
      }
    }
    return best.length() == 0 ? Optional.empty() : Optional.of(best);
  }
}
