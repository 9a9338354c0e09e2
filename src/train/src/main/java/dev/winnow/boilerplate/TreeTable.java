package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.List;

/** Collects the nodes of trees in the order that core's evaluator wants. */
public final class TreeTable {
  private record Node(int feature, float value, int left, int right, boolean missingLeft) {}

  private final float base;
  private final List<Integer> roots = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  /** Makes an empty table with the score before the first tree, in log odds. */
  public TreeTable(float base) {
    this.base = base;
  }

  /** Notes that the next node is the root of a tree. */
  public void beginTree() {
    roots.add(nodes.size());
  }

  /** Returns the index that the next node will have. */
  public int nextIndex() {
    return nodes.size();
  }

  /** Adds a leaf and returns its index. */
  public int addLeaf(float score) {
    nodes.add(new Node(-1, score, 0, 0, false));
    return nodes.size() - 1;
  }

  /** Adds a node whose children are set later, and returns its index. */
  public int addSplit(int feature, float threshold, boolean missingLeft) {
    nodes.add(new Node(feature, threshold, 0, 0, missingLeft));
    return nodes.size() - 1;
  }

  /** Sets the children of a node. */
  public void connect(int node, int left, int right) {
    Node old = nodes.get(node);
    nodes.set(node, new Node(old.feature, old.value, left, right, old.missingLeft));
  }

  TreeEnsemble toEnsemble() {
    int size = nodes.size();
    short[] features = new short[size];
    float[] values = new float[size];
    int[] left = new int[size];
    int[] right = new int[size];
    boolean[] missingLeft = new boolean[size];
    for (int i = 0; i < size; i++) {
      Node node = nodes.get(i);
      features[i] = (short) node.feature;
      values[i] = node.value;
      left[i] = node.left;
      right[i] = node.right;
      missingLeft[i] = node.missingLeft;
    }
    int[] starts = roots.stream().mapToInt(Integer::intValue).toArray();
    return new TreeEnsemble(starts, features, values, left, right, missingLeft, base);
  }
}
