package dev.winnow.dedup;

import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;

/**
 * How the components of a sketch are cut into bands for locality-sensitive hashing.
 *
 * <p>Two texts become a candidate pair when all components of at least one band agree, for which
 * the S-curve of {@link #candidateProbability} holds. Source: Leskovec, Rajaraman, Ullman, Mining
 * of Massive Datasets, section 3.4.
 *
 * @param bands the number of bands
 * @param rows the components in each band
 */
record Banding(int bands, int rows) {
  /** The components of a sketch: 120 has many divisors. */
  static final int COMPONENTS = 120;

  /** The least probability with which a pair at the threshold becomes a candidate. */
  static final double RECALL_AT_THRESHOLD = 0.995;

  private static final long BASE = 0xd1342543de82ef95L;

  /**
   * Returns the steepest banding that reaches {@link #RECALL_AT_THRESHOLD} at the threshold: 20
   * bands of 6 rows at 0.8, 40 of 3 at 0.5, 13 of 9 at 0.9. Below a threshold of 0.044 none does,
   * and bands of one row come closest.
   */
  static Banding forThreshold(double threshold) {
    int rows = COMPONENTS;
    while (rows > 1 && withRows(rows).candidateProbability(threshold) < RECALL_AT_THRESHOLD) {
      rows--;
    }
    return withRows(rows);
  }

  private static Banding withRows(int rows) {
    return new Banding(COMPONENTS / rows, rows);
  }

  /** Returns 1 - (1 - s^rows)^bands. */
  double candidateProbability(double similarity) {
    // StrictMath, because the layout must not depend on the machine
    return 1 - StrictMath.pow(1 - StrictMath.pow(similarity, rows), bands);
  }

  /** Returns one key for each band; equal components at equal places give equal keys. */
  long[] keys(SimilarityHashPolicy policy, byte[] sketch) {
    long[] keys = new long[bands];
    int component = 0;
    for (int band = 0; band < bands; band++) {
      long state = band + 1L;
      for (int row = 0; row < rows; row++) {
        state = Mixing.mix(state * BASE + policy.getComponent(sketch, component++));
      }
      keys[band] = state;
    }
    return keys;
  }
}
