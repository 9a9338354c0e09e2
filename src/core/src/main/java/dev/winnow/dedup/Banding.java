package dev.winnow.dedup;

/**
 * How the coordinates of a sketch are cut into bands for locality-sensitive hashing.
 *
 * <p>Two texts become a candidate pair when all coordinates of at least one band agree, for which
 * the S-curve of {@link #candidateProbability} holds. Source: Leskovec, Rajaraman, Ullman, Mining
 * of Massive Datasets, section 3.4.
 *
 * @param bands the number of bands
 * @param rows the coordinates in each band
 */
record Banding(int bands, int rows) {
  /** The least probability with which a pair at the threshold becomes a candidate. */
  static final double RECALL_AT_THRESHOLD = 0.995;

  /** An index keeps four bytes and more for each band of each document. */
  private static final int MAX_BANDS = 20;

  /** Below {@link #LOW_THRESHOLD}, where fewer bands would let nearly every pair through. */
  private static final int MAX_BANDS_LOW = 40;

  private static final double LOW_THRESHOLD = 0.75;

  /** Bands come in multiples of this: the last ones cost little and add to the recall. */
  private static final int STEP = 4;

  private static final long BASE = 0xd1342543de82ef95L;

  /**
   * Returns the steepest banding that reaches {@link #RECALL_AT_THRESHOLD} at the threshold with at
   * most 20 bands, or 40 for thresholds below 0.75: 20 bands of 6 rows at 0.8, 40 of 3 at 0.5, 32
   * of 5 at 0.7, 20 of 13 at 0.9. Below a threshold of 0.125 bands of one row are as many as it
   * takes, and below 0.0103 {@value FastSimilaritySketch#COORDINATES} come closest.
   */
  static Banding forThreshold(double threshold) {
    int maxBands = threshold < LOW_THRESHOLD ? MAX_BANDS_LOW : MAX_BANDS;
    int rows = FastSimilaritySketch.COORDINATES;
    while (rows > 1) {
      Banding banding = smallest(threshold, rows, maxBands);
      if (banding.candidateProbability(threshold) >= RECALL_AT_THRESHOLD) {
        return banding;
      }
      rows--;
    }
    return smallest(threshold, 1, FastSimilaritySketch.COORDINATES);
  }

  /** Returns as few bands as are enough, or as many as there can be. */
  private static Banding smallest(double threshold, int rows, int maxBands) {
    int most = Math.min(maxBands, FastSimilaritySketch.COORDINATES / rows);
    int bands = Math.min(STEP, most);
    while (bands < most
        && new Banding(bands, rows).candidateProbability(threshold) < RECALL_AT_THRESHOLD) {
      bands = Math.min(bands + STEP, most);
    }
    return new Banding(bands, rows);
  }

  /** Returns 1 - (1 - s^rows)^bands. */
  double candidateProbability(double similarity) {
    // StrictMath, because the layout must not depend on the machine
    return 1 - StrictMath.pow(1 - StrictMath.pow(similarity, rows), bands);
  }

  /** Writes one key for each band; equal coordinates at equal places give equal keys. */
  void keys(long[] coordinates, long[] keys, int from) {
    int coordinate = 0;
    for (int band = 0; band < bands; band++) {
      long state = band + 1L;
      for (int row = 0; row < rows; row++) {
        long z = (state ^ coordinates[coordinate++]) * BASE;
        state = z ^ z >>> 32;
      }
      keys[from + band] = Mixing.mix(state);
    }
  }
}
