package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import java.util.BitSet;
import java.util.List;

/** What a choice of blocks tells about how well it turned out. */
final class ConfidenceFeatures {
  /** How many there are. */
  static final int COUNT = 9 + PageType.values().length;

  private static final double UNSURE_FROM = 0.15;
  private static final double UNSURE_TO = 0.85;

  private ConfidenceFeatures() {}

  /** Returns the features of a page. */
  static float[] of(List<Block> blocks, BlockChoice choice, float[] types) {
    float[] probabilities = choice.probabilities();
    BitSet kept = choice.kept();
    double all = 0;
    double expected = 0;
    double keptWords = 0;
    double hits = 0;
    double unsure = 0;
    double highest = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double words = blocks.get(i).words();
      double p = probabilities[i];
      all += words;
      expected += p * words;
      highest = Math.max(highest, p);
      unsure += p > UNSURE_FROM && p < UNSURE_TO ? words : 0;
      if (kept.get(i)) {
        keptWords += words;
        hits += p * words;
      }
    }
    float[] features = new float[COUNT];
    int at = 0;
    features[at++] = share(2 * hits, keptWords + expected);
    features[at++] = share(hits, keptWords);
    features[at++] = share(hits, expected);
    features[at++] = share(unsure, expected + unsure);
    features[at++] = share(keptWords, all);
    features[at++] = (float) highest;
    features[at++] = (float) StrictMath.log1p(keptWords);
    features[at++] = (float) StrictMath.log1p(all);
    features[at++] = (float) StrictMath.log1p(kept.cardinality());
    for (float type : types) {
      features[at++] = type;
    }
    return features;
  }

  private static float share(double part, double whole) {
    return whole == 0 ? 0 : (float) (part / whole);
  }
}
