package dev.winnow.boilerplate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Gradient-boosted regression trees over arrays, with a logistic link.
 *
 * <p>A value goes to the left child when it is less than the threshold; a missing value (NaN) goes
 * where the node says. All trees lie in one set of arrays, the right child next to the left one,
 * and a leaf is its own left child, so that every row takes the same number of steps through a tree
 * without a branch that depends on data. Source: Chen and Guestrin, "XGBoost: A Scalable Tree
 * Boosting System", KDD 2016. Immutable and safe for use by several threads.
 */
final class TreeEnsemble {
  /** So many rows go through a tree together: they and the tree stay in the nearest cache. */
  static final int BATCH = 16;

  private static final int LEAF = Integer.MAX_VALUE;

  private final int[] roots;
  private final byte[] depths;
  private final int[] tests;
  private final float[] splits;
  private final int[] thresholds;
  private final int[] children;
  private final float[] scores;
  private final float base;

  /**
   * Makes an ensemble of nodes.
   *
   * @param roots the node at which each tree begins
   * @param depths how many steps the deepest leaf of each tree is from its root
   * @param features the feature a node tests; 0 in a leaf
   * @param splits the threshold of a node
   * @param children the left child of a node, beside which stands the right one; itself in a leaf
   * @param missingLeft whether a missing value goes to the left; true in a leaf
   * @param scores the score of a leaf
   * @param base the score before the first tree
   */
  TreeEnsemble(
      int[] roots,
      byte[] depths,
      short[] features,
      float[] splits,
      int[] children,
      boolean[] missingLeft,
      float[] scores,
      float base) {
    this.roots = roots;
    this.depths = depths;
    this.tests = new int[features.length];
    for (int i = 0; i < features.length; i++) {
      tests[i] = 2 * features[i] + (missingLeft[i] ? 1 : 0);
    }
    this.splits = splits;
    this.thresholds = new int[splits.length];
    for (int i = 0; i < splits.length; i++) {
      thresholds[i] = children[i] == i ? LEAF : key(splits[i]);
    }
    this.children = children;
    this.scores = scores;
    this.base = base;
  }

  /** Returns the probability, from 0 to 1, that a row belongs to the positive class. */
  float probability(float[] row) {
    float[] probability = new float[1];
    probabilities(new float[][] {row}, 1, probability, 0);
    return probability[0];
  }

  /**
   * Writes the probabilities of up to {@link #BATCH} rows.
   *
   * @param rows the rows, of which the first {@code count} are used
   * @param target where the probabilities go, from {@code offset} on
   */
  void probabilities(float[][] rows, int count, float[] target, int offset) {
    float[] sums = new float[count];
    int[][] keys = new int[count][2 * rows[0].length];
    for (int r = 0; r < count; r++) {
      toKeys(rows[r], keys[r]);
    }
    for (int tree = 0; tree < roots.length; tree++) {
      int root = roots[tree];
      int depth = depths[tree];
      int r = 0;
      for (; r + 4 <= count; r += 4) {
        addFour(keys, r, root, depth, sums);
      }
      for (; r < count; r++) {
        int node = root;
        for (int step = 0; step < depth; step++) {
          node = next(node, keys[r]);
        }
        sums[r] += scores[node];
      }
    }
    for (int r = 0; r < count; r++) {
      target[offset + r] = (float) (1 / (1 + StrictMath.exp(-(base + sums[r]))));
    }
  }

  /** Takes four rows through a tree side by side, so that none waits for the memory of another. */
  private void addFour(int[][] rows, int r, int root, int depth, float[] sums) {
    int[] row0 = rows[r];
    int[] row1 = rows[r + 1];
    int[] row2 = rows[r + 2];
    int[] row3 = rows[r + 3];
    int node0 = root;
    int node1 = root;
    int node2 = root;
    int node3 = root;
    for (int step = 0; step < depth; step++) {
      node0 = next(node0, row0);
      node1 = next(node1, row1);
      node2 = next(node2, row2);
      node3 = next(node3, row3);
    }
    sums[r] += scores[node0];
    sums[r + 1] += scores[node1];
    sums[r + 2] += scores[node2];
    sums[r + 3] += scores[node3];
  }

  /** Returns the child of a node to which a row goes, without a branch. */
  private int next(int node, int[] row) {
    long difference = (long) row[tests[node]] - thresholds[node];
    return children[node] + 1 + (int) (difference >> 63);
  }

  /** Returns ints that order as the floats do. */
  private static int key(float value) {
    int bits = Float.floatToRawIntBits(value + 0f); // no negative zero
    return bits ^ (bits >> 31 & Integer.MAX_VALUE);
  }

  /** Returns the keys of a row: for each feature one in which NaN is largest, one with smallest. */
  private static void toKeys(float[] row, int[] keys) {
    for (int i = 0; i < row.length; i++) {
      float value = row[i];
      boolean missing = Float.isNaN(value);
      int key = key(value);
      keys[2 * i] = missing ? Integer.MAX_VALUE : key;
      keys[2 * i + 1] = missing ? Integer.MIN_VALUE : key;
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(base);
    out.writeInt(roots.length);
    for (int tree = 0; tree < roots.length; tree++) {
      out.writeInt(roots[tree]);
      out.writeByte(depths[tree]);
    }
    out.writeInt(tests.length);
    for (int i = 0; i < tests.length; i++) {
      boolean leaf = children[i] == i;
      out.writeBoolean(leaf);
      if (leaf) {
        out.writeFloat(scores[i]);
      } else {
        out.writeShort(tests[i] >> 1);
        out.writeBoolean((tests[i] & 1) != 0);
        out.writeFloat(splits[i]);
        out.writeInt(children[i]);
      }
    }
  }

  static TreeEnsemble read(DataInput in) throws IOException {
    float base = in.readFloat();
    int trees = in.readInt();
    int[] roots = new int[trees];
    byte[] depths = new byte[trees];
    for (int tree = 0; tree < trees; tree++) {
      roots[tree] = in.readInt();
      depths[tree] = in.readByte();
    }
    int size = in.readInt();
    short[] features = new short[size];
    float[] splits = new float[size];
    int[] children = new int[size];
    boolean[] missingLeft = new boolean[size];
    float[] scores = new float[size];
    for (int i = 0; i < size; i++) {
      if (in.readBoolean()) {
        scores[i] = in.readFloat();
        children[i] = i;
        missingLeft[i] = true;
      } else {
        features[i] = in.readShort();
        missingLeft[i] = in.readBoolean();
        splits[i] = in.readFloat();
        children[i] = in.readInt();
      }
    }
    return new TreeEnsemble(roots, depths, features, splits, children, missingLeft, scores, base);
  }
}
