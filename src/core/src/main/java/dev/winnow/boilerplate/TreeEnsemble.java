package dev.winnow.boilerplate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Gradient-boosted regression trees over arrays, with a logistic link.
 *
 * <p>A value goes to the left child when it is less than the threshold; a missing value (NaN) goes
 * where the node says. All nodes lie in one array, the right child next to the left one, and a leaf
 * is its own left child, so that every row takes the same number of steps through a tree without a
 * branch that depends on data. Source: Chen and Guestrin, "XGBoost: A Scalable Tree Boosting
 * System", KDD 2016. Immutable and safe for use by several threads.
 */
final class TreeEnsemble {
  /** So many rows go through a tree together: they and the tree stay in the nearest cache. */
  static final int BATCH = 16;

  private static final int LEAF = Integer.MAX_VALUE;

  /** The ints of a node: what it tests, the threshold's key, the left child, the score's bits. */
  private static final int STRIDE = 4;

  /** The ensemble looks at its rows so many times, to let the clear ones go. */
  private static final int STAGES = 10;

  private final int[] roots;
  private final byte[] depths;
  private final int[] nodes;
  private final float[] splits;
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
    this.splits = splits;
    this.base = base;
    nodes = new int[features.length * STRIDE];
    for (int i = 0; i < features.length; i++) {
      nodes[i * STRIDE] = 2 * features[i] + (missingLeft[i] ? 1 : 0);
      nodes[i * STRIDE + 1] = children[i] == i ? LEAF : key(splits[i]);
      nodes[i * STRIDE + 2] = children[i] * STRIDE;
      nodes[i * STRIDE + 3] = Float.floatToRawIntBits(scores[i]);
    }
  }

  /** Returns the probability, from 0 to 1, that a row belongs to the positive class. */
  float probability(float[] row) {
    return logistic(margin(row));
  }

  /** Returns the sum of a row's scores over all trees, in log odds. */
  float margin(float[] row) {
    int[][] keys = new int[1][2 * row.length];
    toKeys(row, keys[0]);
    float[] sum = {base};
    add(keys, 1, 0, roots.length, sum);
    return sum[0];
  }

  /**
   * Writes the probabilities of up to {@link #BATCH} rows.
   *
   * @param rows the rows, of which the first {@code count} are used
   * @param clear a row whose log odds are farther than this from 0 after a tenth of the trees, or
   *     after any further tenth, is taken as decided and goes through no more trees
   * @param target where the probabilities go, from {@code offset} on
   */
  void probabilities(float[][] rows, int count, float clear, float[] target, int offset) {
    int[][] keys = new int[count][2 * rows[0].length];
    float[] sums = new float[count];
    int[] places = new int[count];
    for (int r = 0; r < count; r++) {
      toKeys(rows[r], keys[r]);
      sums[r] = base;
      places[r] = offset + r;
    }
    int left = count;
    for (int stage = 0; stage < STAGES && left > 0; stage++) {
      int from = roots.length * stage / STAGES;
      int to = roots.length * (stage + 1) / STAGES;
      add(keys, left, from, to, sums);
      int open = 0;
      for (int r = 0; r < left; r++) {
        if (stage + 1 == STAGES || Math.abs(sums[r]) > clear) {
          target[places[r]] = logistic(sums[r]);
        } else {
          keys[open] = keys[r];
          sums[open] = sums[r];
          places[open++] = places[r];
        }
      }
      left = open;
    }
  }

  /** Takes the first rows through some of the trees. */
  private void add(int[][] keys, int count, int fromTree, int toTree, float[] sums) {
    for (int tree = fromTree; tree < toTree; tree++) {
      int root = roots[tree] * STRIDE;
      int depth = depths[tree];
      int r = 0;
      for (; r + 8 <= count; r += 8) {
        addEight(keys, r, root, depth, sums);
      }
      for (; r < count; r++) {
        int node = root;
        for (int step = 0; step < depth; step++) {
          node = next(node, keys[r]);
        }
        sums[r] += score(node);
      }
    }
  }

  /** Takes eight rows through a tree side by side, so that none waits for another's memory. */
  private void addEight(int[][] rows, int r, int root, int depth, float[] sums) {
    int[] row0 = rows[r];
    int[] row1 = rows[r + 1];
    int[] row2 = rows[r + 2];
    int[] row3 = rows[r + 3];
    int[] row4 = rows[r + 4];
    int[] row5 = rows[r + 5];
    int[] row6 = rows[r + 6];
    int[] row7 = rows[r + 7];
    int node0 = root;
    int node1 = root;
    int node2 = root;
    int node3 = root;
    int node4 = root;
    int node5 = root;
    int node6 = root;
    int node7 = root;
    for (int step = 0; step < depth; step++) {
      node0 = next(node0, row0);
      node1 = next(node1, row1);
      node2 = next(node2, row2);
      node3 = next(node3, row3);
      node4 = next(node4, row4);
      node5 = next(node5, row5);
      node6 = next(node6, row6);
      node7 = next(node7, row7);
    }
    sums[r] += score(node0);
    sums[r + 1] += score(node1);
    sums[r + 2] += score(node2);
    sums[r + 3] += score(node3);
    sums[r + 4] += score(node4);
    sums[r + 5] += score(node5);
    sums[r + 6] += score(node6);
    sums[r + 7] += score(node7);
  }

  private float score(int node) {
    return Float.intBitsToFloat(nodes[node + 3]);
  }

  /** Returns the child of a node to which a row goes, without a branch. */
  private int next(int node, int[] row) {
    long difference = (long) row[nodes[node]] - nodes[node + 1];
    return nodes[node + 2] + STRIDE + ((int) (difference >> 63) & -STRIDE);
  }

  private static float logistic(float margin) {
    return (float) (1 / (1 + StrictMath.exp(-margin)));
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
    out.writeInt(splits.length);
    for (int i = 0; i < splits.length; i++) {
      int node = i * STRIDE;
      boolean leaf = nodes[node + 2] == node;
      out.writeBoolean(leaf);
      if (leaf) {
        out.writeFloat(score(node));
      } else {
        out.writeShort(nodes[node] >> 1);
        out.writeBoolean((nodes[node] & 1) != 0);
        out.writeFloat(splits[i]);
        out.writeInt(nodes[node + 2] / STRIDE);
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
