package dev.winnow.dedup;

import dev.winnow.token.Tokens;

/**
 * The stages of a fingerprint one by one, for benchmarks. In the package of what it opens, and in
 * this module only. Not safe for use by several threads.
 */
public final class DedupStages {
  private final Tokens tokens = new Tokens();
  private final Shingles shingles = new Shingles();
  private final HashSets sets = new HashSets();
  private final FastSimilaritySketch sketch = new FastSimilaritySketch();

  /** Reads the tokens of a text, and returns their number. */
  public int tokens(String text) {
    tokens.read(text);
    return tokens.count();
  }

  /** Returns the distinct 5-grams of a text that has no 3-grams. */
  public long[] shingles(String text) {
    tokens.read(text);
    return ShingleSets.of(tokens, shingles, sets).fives();
  }

  /** Returns the coordinates of a set's sketch, until the next call. */
  public long[] coordinates(long[] shingles) {
    sketch.compute(shingles, shingles.length);
    return sketch.coordinates();
  }

  /** Returns the two bits of each coordinate. */
  public static long[] bits(long[] coordinates) {
    return CompactSketch.ofCoordinates(coordinates.length, coordinates).words();
  }

  /** Returns the estimate from the two bits of each coordinate. */
  public static double estimate(long[] a, long[] b) {
    return CompactSketch.estimate(a, 0, b, 0);
  }

  /** Returns whether two sketches share a band key at a threshold. */
  public static boolean isCandidate(double threshold, long[] a, long[] b) {
    Banding banding = Banding.forThreshold(threshold);
    long[] keysA = new long[banding.bands()];
    long[] keysB = new long[banding.bands()];
    banding.keys(a, keysA, 0);
    banding.keys(b, keysB, 0);
    for (int i = 0; i < keysA.length; i++) {
      if (keysA[i] == keysB[i]) {
        return true;
      }
    }
    return false;
  }

  /** Returns the S-curve's probability of a candidate at a threshold. */
  public static double candidateProbability(double threshold, double similarity) {
    return Banding.forThreshold(threshold).candidateProbability(similarity);
  }

  /** Returns "20 x 6" for the bands and rows at a threshold. */
  public static String layout(double threshold) {
    Banding banding = Banding.forThreshold(threshold);
    return banding.bands() + " x " + banding.rows();
  }
}
