package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sketch and its bands do what their formulas say. */
class SketchTest {
  private static final int TRIALS = 400;
  private static final int COORDINATES = FastSimilaritySketch.COORDINATES;

  private final FastSimilaritySketch sketch = new FastSimilaritySketch();

  @ParameterizedTest
  @CsvSource({
    "5, 0.5",
    "40, 0.5",
    "40, 0.8",
    "400, 0.3",
    "400, 0.5",
    "400, 0.8",
    "400, 0.95",
    "2000, 0.8"
  })
  void theEstimatesAgreeWithTheExactSimilarity(int size, double similarity) {
    Random random = new Random(size);
    Errors whole = new Errors();
    Errors compact = new Errors();
    double exact = 0;
    for (int i = 0; i < TRIALS; i++) {
      long[][] pair = pair(size, similarity, random);
      exact = Jaccard.of(pair[0], pair[1]);
      long[] a = coordinates(pair[0]);
      long[] b = coordinates(pair[1]);
      whole.add(equal(a, b) / (double) COORDINATES - exact);
      compact.add(
          CompactSketch.estimate(
                  CompactSketch.ofCoordinates(size, a).words(),
                  0,
                  CompactSketch.ofCoordinates(size, b).words(),
                  0)
              - exact);
    }
    whole.check(Math.sqrt(exact * (1 - exact) / COORDINATES));
    compact.check(CompactSketch.standardError(exact));
  }

  @ParameterizedTest
  @CsvSource({"60, 0.5", "400, 0.8", "2000, 0.9"})
  void superMinHashSaysTheSame(int size, double similarity) {
    SimilarityHashPolicy oracle =
        SimilarityHashing.superMinHash(COORDINATES, Integer.SIZE, SuperMinHashVersion.V1);
    Random random = new Random(size);
    double error = Math.sqrt(similarity * (1 - similarity) / COORDINATES);
    for (int i = 0; i < 40; i++) {
      long[][] pair = pair(size, similarity, random);
      double expected =
          oracle.getFractionOfEqualComponents(
              oracle.createHasher().compute(ElementHashProvider.ofValues(pair[0])),
              oracle.createHasher().compute(ElementHashProvider.ofValues(pair[1])));
      double actual = equal(coordinates(pair[0]), coordinates(pair[1])) / (double) COORDINATES;
      assertThat(actual).isCloseTo(expected, within(4 * Math.sqrt(2) * error));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 33, 200, 511, 5000})
  void orderAndRepetitionsDoNotMatter(int size) {
    Random random = new Random(size);
    long[] shingles = random.longs(size).toArray();
    long[] expected = coordinates(shingles);
    assertThat(expected).doesNotContain(Long.MAX_VALUE);
    long[] shuffled = new long[3 * size];
    for (int i = 0; i < shuffled.length; i++) {
      shuffled[i] = shingles[i < size ? size - 1 - i : random.nextInt(size)];
    }
    assertThat(coordinates(shuffled)).isEqualTo(expected);
  }

  @Test
  void setsWithoutCommonElementsDoNotAgree() {
    Random random = new Random(5);
    Errors errors = new Errors();
    for (int size : new int[] {1, 3, 20, 300, 3000}) {
      long[] a = coordinates(random.longs(size).toArray());
      long[] b = coordinates(random.longs(size).toArray());
      assertThat(equal(a, b)).isZero();
      long[] left = CompactSketch.ofCoordinates(99, a).words();
      long[] right = CompactSketch.ofCoordinates(99, b).words();
      errors.add(CompactSketch.estimate(left, 0, right, 0));
    }
    assertThat(errors.sum / errors.count).isLessThan(0.05);
  }

  @Test
  void smallSetsAreComparedExactlyAndMixedOnesByTheirSketches() {
    Random random = new Random(8);
    long[] all = sortedDistinct(random.longs(40).toArray());
    for (int size = 1; size <= CompactSketch.EXACT_SIZE; size++) {
      long[] some = Arrays.copyOfRange(all, 3, 3 + size);
      long[] others = Arrays.copyOfRange(all, 5, 5 + size);
      CompactSketch a = CompactSketch.ofSmallSet(some);
      CompactSketch b = CompactSketch.ofSmallSet(others);
      assertThat(a.isExact()).isTrue();
      assertThat(a.estimate(b)).isEqualTo(Jaccard.of(some, others)).isEqualTo(b.estimate(a));
    }
    long[] small = Arrays.copyOf(all, 32);
    long[] large = Arrays.copyOf(all, 36);
    CompactSketch a = CompactSketch.ofSmallSet(small);
    CompactSketch b = CompactSketch.ofCoordinates(36, coordinates(large));
    assertThat(b.isExact()).isFalse();
    assertThat(a.estimate(b)).isEqualTo(b.estimate(a));
    assertThat(a.estimate(b))
        .isCloseTo(32.0 / 36, within(4 * CompactSketch.standardError(32.0 / 36)));
    CompactSketch empty = CompactSketch.ofSmallSet(new long[0]);
    assertThat(empty.estimate(b)).isZero();
    assertThat(empty.estimate(empty)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 52, 1",
    "0.3, 16, 1",
    "0.5, 40, 3",
    "0.6, 40, 4",
    "0.7, 32, 5",
    "0.8, 20, 6",
    "0.9, 20, 13",
    "0.95, 19, 26",
    "1, 1, 512",
    "0.01, 512, 1"
  })
  void theBandsFollowFromTheThreshold(double threshold, int bands, int rows) {
    assertThat(Banding.forThreshold(threshold)).isEqualTo(new Banding(bands, rows));
  }

  @Test
  void pairsAtTheThresholdNearlyAlwaysBecomeCandidates() {
    for (double threshold = 0.0104; threshold <= 1; threshold += 0.001) {
      Banding banding = Banding.forThreshold(threshold);
      assertThat(banding.candidateProbability(threshold)).isGreaterThanOrEqualTo(0.995);
      assertThat(banding.bands() * banding.rows()).isLessThanOrEqualTo(COORDINATES);
      if (threshold >= 0.125) {
        assertThat(banding.bands()).isLessThanOrEqualTo(threshold < 0.75 ? 40 : 20);
      }
    }
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      assertThat(index.candidateProbability(0.5)).isCloseTo(0.27, within(0.005));
      assertThat(index.candidateProbability(0.7)).isCloseTo(0.92, within(0.005));
      assertThat(index.candidateProbability(0.8)).isCloseTo(0.998, within(0.0005));
      assertThat(index.candidateProbability(0.9)).isGreaterThan(0.9999);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.8, 0.3",
    "0.8, 0.5",
    "0.8, 0.6",
    "0.8, 0.7",
    "0.8, 0.8",
    "0.9, 0.8",
    "0.9, 0.9",
    "0.5, 0.3",
    "0.5, 0.5"
  })
  void theShareOfCandidatesFollowsTheCurve(double threshold, double similarity) {
    Banding banding = Banding.forThreshold(threshold);
    Random random = new Random(9);
    int candidates = 0;
    double expected = 0;
    for (int i = 0; i < TRIALS; i++) {
      long[][] pair = pair(300, similarity, random);
      expected += banding.candidateProbability(Jaccard.of(pair[0], pair[1])) / TRIALS;
      long[] a = new long[banding.bands()];
      long[] b = new long[banding.bands()];
      banding.keys(coordinates(pair[0]), a, 0);
      banding.keys(coordinates(pair[1]), b, 0);
      boolean candidate = false;
      for (int band = 0; band < a.length; band++) {
        candidate |= a[band] == b[band];
      }
      candidates += candidate ? 1 : 0;
    }
    assertThat(candidates / (double) TRIALS)
        .isCloseTo(expected, within(0.01 + 4 * Math.sqrt(expected * (1 - expected) / TRIALS)));
  }

  private long[] coordinates(long[] shingles) {
    sketch.compute(shingles, shingles.length);
    return sketch.coordinates().clone();
  }

  private static int equal(long[] a, long[] b) {
    int equal = 0;
    for (int i = 0; i < a.length; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return equal;
  }

  private static long[] sortedDistinct(long[] values) {
    return new HashSets().sortedDistinct(values, values.length);
  }

  /** Returns two sets of a size whose similarity is as near as it can be. */
  private static long[][] pair(int size, double similarity, Random random) {
    int common = (int) Math.round(2 * size * similarity / (1 + similarity));
    long[][] pair = new long[2][size];
    for (int i = 0; i < size; i++) {
      pair[0][i] = random.nextLong();
      pair[1][i] = i < common ? pair[0][i] : random.nextLong();
    }
    return new long[][] {sortedDistinct(pair[0]), sortedDistinct(pair[1])};
  }

  private static final class Errors {
    private double sum;
    private double squares;
    private int count;

    void add(double error) {
      sum += error;
      squares += error * error;
      count++;
    }

    /** 10 % more for the trials being few. */
    void check(double standardError) {
      assertThat(Math.sqrt(squares / count)).isLessThan(1.1 * standardError);
      assertThat(sum / count).isCloseTo(0, within(4 * standardError / Math.sqrt(count)));
    }
  }
}
