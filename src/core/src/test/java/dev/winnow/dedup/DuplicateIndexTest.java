package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.dedup.Duplicate.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateIndexTest {
  private static final String TEN = "one two three four five six seven eight nine ten";

  private final DuplicateIndex index = DuplicateIndex.inMemory();

  @Test
  void theFirstOfEqualTextsIsNamed() {
    assertThat(index.add("a", TEN)).isEmpty();
    assertThat(index.add("b", TEN)).contains(new Duplicate("a", 1, Kind.EXACT));
    assertThat(index.add("c", TEN)).contains(new Duplicate("a", 1, Kind.EXACT));
    assertThat(index.representative("c")).isEqualTo("a");
  }

  @Test
  void aNearDuplicateComesWithItsMeasuredSimilarity() {
    index.add("a", TEN);
    // eight shingles, of which the longer text has all and one more
    assertThat(index.add("b", TEN + " eleven"))
        .hasValueSatisfying(
            d -> {
              assertThat(d.of()).isEqualTo("a");
              assertThat(d.kind()).isEqualTo(Kind.NEAR);
              assertThat(d.similarity()).isCloseTo(8.0 / 9, within(1e-12));
            });
  }

  @Test
  void theThresholdItselfIsReached() {
    // 4 of 5 shingles: exactly 0.8
    String six = "one two three four five six";
    index.add("a", six);
    assertThat(index.add("b", six + " seven")).map(Duplicate::similarity).contains(0.8);
    try (DuplicateIndex above = DuplicateIndex.inMemory(Math.nextUp(0.8))) {
      above.add("a", six);
      assertThat(above.add("b", six + " seven")).isEmpty();
    }
  }

  @Test
  void theMostSimilarIsNamedAndTheFirstOfEquals() {
    String base = TEN + " eleven twelve thirteen fourteen fifteen sixteen";
    index.add("far", base + " x y");
    index.add("near", base + " x");
    index.add("as near", base + " y");
    assertThat(index.add("d", base)).map(Duplicate::of).contains("near");
  }

  @Test
  void repeatedPassagesAreNearWithSimilarityOne() {
    String loop = "a b c d e ";
    index.add("a", loop.repeat(3));
    assertThat(index.add("b", loop.repeat(4))).contains(new Duplicate("a", 1, Kind.NEAR));
    try (DuplicateIndex strict = DuplicateIndex.inMemory(1)) {
      strict.add("a", loop.repeat(3));
      assertThat(strict.add("b", loop.repeat(4))).contains(new Duplicate("a", 1, Kind.NEAR));
      assertThat(strict.add("c", loop.repeat(4) + "f")).isEmpty();
    }
  }

  // two texts, one that is similar to both, and another
  private static void addChain(DuplicateIndex index) {
    String end = " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20";
    index.add("left", "x" + end + " p q");
    assertThat(index.add("right", "r s" + end + " y")).isEmpty();
    assertThat(index.representative("right")).isEqualTo("right");
    assertThat(index.add("bridge", "x" + end + " y")).isPresent();
    assertThat(index.add("other", "nothing to do with any of the others here")).isEmpty();
  }

  @Test
  void aChainIsNotOneStar() {
    addChain(index);
    assertThat(index.representative("right")).isEqualTo("right");
    assertThat(index.representative("bridge")).isEqualTo("left");
    assertThat(index.representative("other")).isEqualTo("other");
  }

  @Test
  void aLaterTextJoinsComponents() {
    DuplicateIndex index = DuplicateIndex.builder().clustering(Clustering.COMPONENTS).build();
    addChain(index);
    assertThat(index.representative("right")).isEqualTo("left");
    assertThat(index.representative("bridge")).isEqualTo("left");
    assertThat(index.representative("other")).isEqualTo("other");
  }

  @ParameterizedTest
  @CsvSource({
    "hello, Hello!, true",
    "hello, hello hello, false",
    "a b c, A-B-C, true",
    "a b c d, a b c, false",
    "a b c d, a b c e, false",
    "a b c d, a b c d e, false",
    "a b c d e, a b c d e, true",
    "a b c d e, b a c d e, false",
  })
  void shortTextsAreComparedWhole(String first, String second, boolean duplicate) {
    index.add("a", first);
    assertThat(index.add("b", second).isPresent()).isEqualTo(duplicate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\t",
        "...",
        "!?—«»",
        "\u00a0\u200b\ufeff",
        "\u0301",
        "\ud800",
        "😀 🎉"
      })
  void textsWithoutWordsAbstain(String text) {
    assertThat(index.fingerprint(text).isEmpty()).isTrue();
    assertThat(index.add("a", text)).isEmpty();
    assertThat(index.add("b", text)).isEmpty();
    assertThat(index.size()).isEqualTo(2);
    assertThat(index.representative("b")).isEqualTo("b");
    assertThat(index.fingerprint(text).similarity(index.fingerprint(text))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        -0.1,
        1.0000001,
        80,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void aThresholdOutOfRangeIsNamed(double threshold) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DuplicateIndex.inMemory(threshold))
        .withMessageContaining(Double.toString(threshold));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 0.01, 0.05, 0.3, 0.5, 0.9, 0.99, 1})
  void anyThresholdInRangeWorks(double threshold) {
    try (DuplicateIndex any = DuplicateIndex.inMemory(threshold)) {
      assertThat(any.add("a", TEN)).isEmpty();
      assertThat(any.add("b", TEN)).isPresent();
      assertThat(any.add("c", "quite another text without anything in common")).isEmpty();
    }
  }

  @Test
  void anIdIsAddedOnce() {
    index.add("a", TEN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.add("a", "other"))
        .withMessageContaining("a");
    assertThat(index.size()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.representative("nobody"))
        .withMessageContaining("nobody");
  }

  @Test
  void aFingerprintMadeWithOtherParametersIsRefusedByName() {
    try (DuplicateIndex other = DuplicateIndex.inMemory(0.5)) {
      Fingerprint foreign = other.fingerprint(TEN);
      Fingerprint own = index.fingerprint(TEN);
      assertThat(foreign.parameterHash()).isNotEqualTo(own.parameterHash());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.add("a", foreign))
          .withMessageContaining("40 bands x 3 rows")
          .withMessageContaining("20 bands x 6 rows");
      assertThatIllegalArgumentException().isThrownBy(() -> own.similarity(foreign));
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void indexesWithTheSameBandsShareFingerprints() {
    try (DuplicateIndex close = DuplicateIndex.inMemory(0.79)) {
      assertThat(index.add("a", close.fingerprint(TEN))).isEmpty();
      assertThat(index.add("b", TEN)).isPresent();
    }
  }

  @Test
  void statisticsCountWhatHappened() {
    index.add("a", TEN);
    index.add("b", TEN);
    index.add("c", TEN + " eleven");
    index.add("d", "");
    index.add("e", "something else altogether, with more than five words");
    IndexStatistics statistics = index.statistics();
    assertThat(statistics)
        .isEqualTo(
            new IndexStatistics(
                5, 3, 1, 1, 1, 0, 1, 0, statistics.rejectedBySets(), 0, 0, statistics.bytes()));
    assertThat(statistics.rejectedBySets()).isZero();
    assertThat(statistics.bytes()).isPositive();
  }

  @Test
  void aClosedIndexIsNotUsed() {
    index.add("a", TEN);
    index.close();
    index.close();
    assertThatIllegalStateException().isThrownBy(() -> index.add("b", TEN));
    assertThatIllegalStateException().isThrownBy(() -> index.representative("a"));
    assertThat(index.statistics().documents()).isEqualTo(1);
  }

  @Test
  void similarityIsSymmetricAndOneForEqualTexts() {
    Fingerprint a = index.fingerprint(TEN);
    Fingerprint b = index.fingerprint(TEN + " eleven");
    assertThat(a.similarity(a)).isEqualTo(1);
    assertThat(a.similarity(b)).isEqualTo(b.similarity(a)).isCloseTo(8.0 / 9, within(1e-12));
    assertThat(Optional.of(a.version())).contains(2);
  }
}
