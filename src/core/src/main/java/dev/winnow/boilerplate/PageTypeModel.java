package dev.winnow.boilerplate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the type of a page from means of the features of its blocks, and from {@link TypeHints}:
 * one ensemble for each type, made to probabilities by their exponentials' shares.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class PageTypeModel {
  private static final int TYPES = PageType.values().length;

  private final int[] columns;
  private final List<TreeEnsemble> ensembles;

  /**
   * Makes a model.
   *
   * @param columns the features of a block that it takes the means of
   * @param ensembles one for each type, in their order
   */
  PageTypeModel(int[] columns, List<TreeEnsemble> ensembles) {
    this.columns = columns;
    this.ensembles = List.copyOf(ensembles);
  }

  int[] columns() {
    return columns;
  }

  /** Returns the probability of each type, given the means of {@link #columns} and the hints. */
  float[] probabilities(float[] means, float[] hints) {
    float[] row = row(means, hints);
    double[] shares = new double[TYPES];
    double sum = 0;
    for (int t = 0; t < TYPES; t++) {
      shares[t] = StrictMath.exp(ensembles.get(t).margin(row));
      sum += shares[t];
    }
    float[] probabilities = new float[TYPES];
    for (int t = 0; t < TYPES; t++) {
      probabilities[t] = (float) (shares[t] / sum);
    }
    return probabilities;
  }

  /** Returns a row as the ensembles take it. */
  static float[] row(float[] means, float[] hints) {
    float[] row = Arrays.copyOf(means, means.length + hints.length);
    System.arraycopy(hints, 0, row, means.length, hints.length);
    return row;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(columns.length);
    for (int column : columns) {
      out.writeInt(column);
    }
    for (TreeEnsemble ensemble : ensembles) {
      ensemble.write(out);
    }
  }

  static PageTypeModel read(DataInput in) throws IOException {
    int[] columns = new int[in.readInt()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = in.readInt();
    }
    TreeEnsemble[] ensembles = new TreeEnsemble[TYPES];
    for (int t = 0; t < TYPES; t++) {
      ensembles[t] = TreeEnsemble.read(in);
    }
    return new PageTypeModel(columns, List.of(ensembles));
  }
}
