package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sketch and its bands do what their formulas say. */
class SketchTest {
  private static final int TRIALS = 400;

  @ParameterizedTest
  @CsvSource({"40, 0.5", "40, 0.8", "400, 0.5", "400, 0.8", "400, 0.9", "2000, 0.8"})
  void theEstimateAgreesWithTheExactSimilarity(int size, double similarity) {
    Random random = new Random(size);
    double squares = 0;
    double sum = 0;
    double variance = 0;
    for (int i = 0; i < TRIALS; i++) {
      long[][] pair = pair(size, similarity, random);
      double exact = Jaccard.of(pair[0], pair[1]);
      double estimate =
          Fingerprinter.estimate(Fingerprinter.sketch(pair[0]), Fingerprinter.sketch(pair[1]));
      squares += (estimate - exact) * (estimate - exact);
      sum += estimate - exact;
      variance = exact * (1 - exact) / Banding.COMPONENTS;
    }
    // SuperMinHash is at least as good as MinHash; 10 % for the trials being few
    assertThat(Math.sqrt(squares / TRIALS)).isLessThan(1.1 * Math.sqrt(variance));
    assertThat(sum / TRIALS).isCloseTo(0, within(4 * Math.sqrt(variance / TRIALS)));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 40, 3", "0.7, 30, 4", "0.8, 20, 6", "0.9, 13, 9", "1, 1, 120", "0.01, 120, 1"})
  void theBandsFollowFromTheThreshold(double threshold, int bands, int rows) {
    assertThat(Banding.forThreshold(threshold)).isEqualTo(new Banding(bands, rows));
  }

  @Test
  void pairsAtTheThresholdNearlyAlwaysBecomeCandidates() {
    for (double threshold = 0.044; threshold <= 1; threshold += 0.001) {
      Banding banding = Banding.forThreshold(threshold);
      assertThat(banding.candidateProbability(threshold)).isGreaterThanOrEqualTo(0.995);
      assertThat(banding.bands() * banding.rows()).isLessThanOrEqualTo(Banding.COMPONENTS);
    }
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      assertThat(index.candidateProbability(0.5)).isCloseTo(0.27, within(0.005));
      assertThat(index.candidateProbability(0.7)).isCloseTo(0.92, within(0.005));
      assertThat(index.candidateProbability(0.8)).isCloseTo(0.998, within(0.0005));
      assertThat(index.candidateProbability(0.9)).isGreaterThan(0.9999);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 0.6, 0.7, 0.8})
  void theShareOfCandidatesFollowsTheCurve(double similarity) {
    Banding banding = Banding.forThreshold(0.8);
    Fingerprinter fingerprinter = new Fingerprinter(banding);
    Random random = new Random(9);
    int candidates = 0;
    for (int i = 0; i < TRIALS; i++) {
      long[][] pair = pair(300, similarity, random);
      long[] a = fingerprinter.bandKeys(pair[0]);
      long[] b = fingerprinter.bandKeys(pair[1]);
      boolean candidate = false;
      for (int band = 0; band < a.length; band++) {
        candidate |= a[band] == b[band];
      }
      candidates += candidate ? 1 : 0;
    }
    double expected = banding.candidateProbability(similarity);
    assertThat(candidates / (double) TRIALS)
        .isCloseTo(expected, within(0.01 + 4 * Math.sqrt(expected * (1 - expected) / TRIALS)));
  }

  /** Returns two sets of a size whose similarity is as near as it can be. */
  private static long[][] pair(int size, double similarity, Random random) {
    int common = (int) Math.round(2 * size * similarity / (1 + similarity));
    long[][] pair = new long[2][size];
    for (int i = 0; i < size; i++) {
      pair[0][i] = random.nextLong();
      pair[1][i] = i < common ? pair[0][i] : random.nextLong();
    }
    return new long[][] {HashSets.sortedDistinct(pair[0]), HashSets.sortedDistinct(pair[1])};
  }
}
