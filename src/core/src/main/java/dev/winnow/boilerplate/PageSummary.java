package dev.winnow.boilerplate;

/** Means of some features over the blocks of one page, weighted by words. */
final class PageSummary {
  private final int[] columns;
  private final double[] sums;
  private final double[] weights;

  PageSummary(int[] columns) {
    this.columns = columns;
    sums = new double[columns.length];
    weights = new double[columns.length];
  }

  /** Adds the features of a block. */
  void add(float[] row, int words) {
    if (words == 0) {
      return;
    }
    for (int i = 0; i < columns.length; i++) {
      float value = row[columns[i]];
      if (!Float.isNaN(value)) {
        sums[i] += (double) value * words;
        weights[i] += words;
      }
    }
  }

  /** Returns the mean of each column, NaN where no block has a value. */
  float[] means() {
    float[] means = new float[columns.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = weights[i] == 0 ? Float.NaN : (float) (sums[i] / weights[i]);
    }
    return means;
  }
}
