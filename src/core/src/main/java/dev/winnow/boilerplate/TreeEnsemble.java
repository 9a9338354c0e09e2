package dev.winnow.boilerplate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Gradient-boosted regression trees over arrays, with a logistic link.
 *
 * <p>All trees lie in one set of arrays. A value goes to the left when it is less than the
 * threshold; a missing value (NaN) goes where the node says. Source: Chen and Guestrin, "XGBoost: A
 * Scalable Tree Boosting System", KDD 2016. Immutable and safe for use by several threads.
 */
final class TreeEnsemble {
  private static final int LEAF = -1;

  private final int[] roots;
  private final short[] features;
  private final float[] values;
  private final int[] left;
  private final int[] right;
  private final boolean[] missingLeft;
  private final float base;

  /**
   * Makes an ensemble of nodes.
   *
   * @param roots the node at which each tree begins
   * @param features the feature a node tests, or -1 in a leaf
   * @param values the threshold of a node, or the score of a leaf
   * @param left the node for smaller values
   * @param right the node for all other values
   * @param missingLeft whether a missing value goes to the left
   * @param base the score before the first tree
   */
  TreeEnsemble(
      int[] roots,
      short[] features,
      float[] values,
      int[] left,
      int[] right,
      boolean[] missingLeft,
      float base) {
    this.roots = roots;
    this.features = features;
    this.values = values;
    this.left = left;
    this.right = right;
    this.missingLeft = missingLeft;
    this.base = base;
  }

  /** Returns the probability, from 0 to 1, that a row belongs to the positive class. */
  float probability(float[] row) {
    float score = base;
    for (int root : roots) {
      int node = root;
      while (features[node] != LEAF) {
        float value = row[features[node]];
        boolean goLeft = Float.isNaN(value) ? missingLeft[node] : value < values[node];
        node = goLeft ? left[node] : right[node];
      }
      score += values[node];
    }
    return (float) (1 / (1 + Math.exp(-score)));
  }

  /** Returns how many trees there are. */
  int trees() {
    return roots.length;
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(base);
    out.writeInt(roots.length);
    for (int root : roots) {
      out.writeInt(root);
    }
    out.writeInt(features.length);
    for (int i = 0; i < features.length; i++) {
      out.writeShort(features[i]);
      out.writeFloat(values[i]);
      if (features[i] != LEAF) {
        out.writeInt(left[i]);
        out.writeInt(right[i]);
        out.writeBoolean(missingLeft[i]);
      }
    }
  }

  static TreeEnsemble read(DataInput in) throws IOException {
    float base = in.readFloat();
    int[] roots = new int[in.readInt()];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = in.readInt();
    }
    int size = in.readInt();
    short[] features = new short[size];
    float[] values = new float[size];
    int[] left = new int[size];
    int[] right = new int[size];
    boolean[] missingLeft = new boolean[size];
    for (int i = 0; i < size; i++) {
      features[i] = in.readShort();
      values[i] = in.readFloat();
      if (features[i] != LEAF) {
        left[i] = in.readInt();
        right[i] = in.readInt();
        missingLeft[i] = in.readBoolean();
      }
    }
    return new TreeEnsemble(roots, features, values, left, right, missingLeft, base);
  }
}
