package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses the blocks whose word F1 is expected to be highest.
 *
 * <p>Blocks are taken by falling probability p; with w their words, the prefix is kept that
 * maximises 2·sum(p·w) / (words kept + sum of p·w over all). Source: the F-measure maximisation of
 * Ye, Chai, Lee, Chieu, "Optimizing F-measures: A Tale of Two Approaches", ICML 2012, with the
 * expectations taken apart.
 */
final class ExpectedF1 {
  /**
   * The power the probabilities are raised to: blocks of a page are not independent, which makes
   * the plain expectation keep too much. Measured out of fold on WCXB: 1 gives precision 0.836 and
   * recall 0.942, 1.3 gives 0.852 and 0.923 with a higher F1, 1.8 gives 0.871 and 0.897.
   */
  private static final double SHARPNESS = 1.3;

  private ExpectedF1() {}

  static BitSet choose(List<Block> blocks, float[] probabilities) {
    int[] order =
        IntStream.range(0, blocks.size())
            .boxed()
            .sorted((a, b) -> Float.compare(probabilities[b], probabilities[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sharp = new double[order.length];
    double expected = 0;
    for (int i = 0; i < order.length; i++) {
      sharp[i] = StrictMath.pow(probabilities[i], SHARPNESS);
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
}
