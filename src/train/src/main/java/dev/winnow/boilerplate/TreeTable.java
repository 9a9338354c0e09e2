package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.List;

/** Collects the nodes of trees in the form that core's evaluator wants. */
public final class TreeTable {
  private record Node(int feature, float threshold, boolean missingLeft, float score) {}

  private final float base;
  private final List<Integer> roots = new ArrayList<>();
  private final List<Integer> depths = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> children = new ArrayList<>();

  /** Makes an empty table with the score before the first tree, in log odds. */
  public TreeTable(float base) {
    this.base = base;
  }

  /** Begins a tree and returns the place of its root. */
  public int beginTree() {
    roots.add(nodes.size());
    depths.add(0);
    return reserve(1);
  }

  private int reserve(int places) {
    int first = nodes.size();
    for (int i = 0; i < places; i++) {
      children.add(nodes.size());
      nodes.add(new Node(0, Float.POSITIVE_INFINITY, true, 0));
    }
    return first;
  }

  /** Puts a leaf, {@code depth} steps below the root. */
  public void putLeaf(int place, int depth, float score) {
    nodes.set(place, new Node(0, Float.POSITIVE_INFINITY, true, score));
    int tree = roots.size() - 1;
    depths.set(tree, Math.max(depths.get(tree), depth));
  }

  /** Puts a node and returns the place of its left child; the right child's is the next one. */
  public int putSplit(int place, int feature, float threshold, boolean missingLeft) {
    nodes.set(place, new Node(feature, threshold, missingLeft, 0));
    int left = reserve(2);
    children.set(place, left);
    return left;
  }

  TreeEnsemble toEnsemble() {
    int size = nodes.size();
    short[] features = new short[size];
    float[] thresholds = new float[size];
    boolean[] missingLeft = new boolean[size];
    float[] scores = new float[size];
    for (int i = 0; i < size; i++) {
      Node node = nodes.get(i);
      features[i] = (short) node.feature;
      thresholds[i] = node.threshold;
      missingLeft[i] = node.missingLeft;
      scores[i] = node.score;
    }
    byte[] steps = new byte[depths.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = depths.get(i).byteValue();
    }
    return new TreeEnsemble(
        roots.stream().mapToInt(Integer::intValue).toArray(),
        steps,
        features,
        thresholds,
        children.stream().mapToInt(Integer::intValue).toArray(),
        missingLeft,
        scores,
        base);
  }
}
