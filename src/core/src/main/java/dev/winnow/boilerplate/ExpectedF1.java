package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses the blocks whose word F1 is expected to be highest.
 *
 * <p>Blocks are taken by falling probability p; with w their words, the prefix is kept that
 * maximises 2·sum(p·w) / (words kept + sum of p·w over all). Source: the F-measure maximisation of
 * Ye, Chai, Lee, Chieu, "Optimizing F-measures: A Tale of Two Approaches", ICML 2012, with the
 * expectations taken apart.
 */
final class ExpectedF1 {
  private ExpectedF1() {}

  /**
   * Returns the blocks to keep.
   *
   * @param sharpness the power the probabilities are raised to; above 1, because blocks of a page
   *     are not independent, which makes the plain expectation keep too much
   */
  static BitSet choose(List<Block> blocks, float[] probabilities, double sharpness) {
    int[] order = byFallingProbability(probabilities);
    double[] sharp = new double[order.length];
    double expected = 0;
    for (int i = 0; i < order.length; i++) {
      sharp[i] = StrictMath.pow(probabilities[i], sharpness);
      expected += sharp[i] * blocks.get(i).words();
    }
    double kept = 0;
    double hits = 0;
    double best = 0;
    int bestSize = 0;
    for (int i = 0; i < order.length; i++) {
      double words = blocks.get(order[i]).words();
      kept += words;
      hits += sharp[order[i]] * words;
      double f1 = kept + expected == 0 ? 0 : 2 * hits / (kept + expected);
      if (f1 >= best) {
        best = f1;
        bestSize = i + 1;
      }
    }
    BitSet chosen = new BitSet(blocks.size());
    for (int i = 0; i < bestSize; i++) {
      chosen.set(order[i]);
    }
    return chosen;
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
