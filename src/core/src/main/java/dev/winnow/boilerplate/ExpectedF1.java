package dev.winnow.boilerplate;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Chooses the blocks whose word F1 is expected to be highest.
 *
 * <p>Blocks are taken by falling probability p; with w their words, the prefix is kept that
 * maximises 2·sum(p·w) / (words kept + sum of p·w over all). Source: the F-measure maximisation of
 * Ye, Chai, Lee, Chieu, "Optimizing F-measures: A Tale of Two Approaches", ICML 2012, with the
 * expectations taken apart.
 *
 * @param chosen the blocks to keep
 * @param f1 what they are expected to have
 * @param f1OfAll what all blocks together are expected to have
 */
record ExpectedF1(BitSet chosen, double f1, double f1OfAll) {
  /**
   * Chooses the blocks to keep.
   *
   * @param blockWords the words of each block
   * @param sharpness the power the probabilities are raised to; above 1, because blocks of a page
   *     are not independent, which makes the plain expectation keep too much
   */
  static ExpectedF1 of(int[] blockWords, float[] probabilities, double sharpness) {
    int[] order = byFallingProbability(probabilities);
    double[] sharp = new double[order.length];
    double expected = 0;
    for (int i = 0; i < order.length; i++) {
      sharp[i] = StrictMath.pow(probabilities[i], sharpness);
      expected += sharp[i] * blockWords[i];
    }
    double kept = 0;
    double hits = 0;
    double best = 0;
    double f1 = 0;
    int bestSize = 0;
    for (int i = 0; i < order.length; i++) {
      double words = blockWords[order[i]];
      kept += words;
      hits += sharp[order[i]] * words;
      f1 = kept + expected == 0 ? 0 : 2 * hits / (kept + expected);
      if (f1 >= best) {
        best = f1;
        bestSize = i + 1;
      }
    }
    BitSet chosen = new BitSet(blockWords.length);
    for (int i = 0; i < bestSize; i++) {
      chosen.set(order[i]);
    }
    return new ExpectedF1(chosen, best, f1);
  }

  /** Returns by how much the choice is expected to be better than all blocks together. */
  double gain() {
    return f1 - f1OfAll;
  }

  /** Returns the places of probabilities in falling order; equal ones in the order of the page. */
  private static int[] byFallingProbability(float[] probabilities) {
    long[] keys = new long[probabilities.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) -Float.floatToIntBits(probabilities[i]) << 32 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }
}
