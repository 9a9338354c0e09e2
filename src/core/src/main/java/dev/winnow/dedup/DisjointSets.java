package dev.winnow.dedup;

import java.util.Arrays;

/** Union-find over 0, 1, 2, …, where the smallest member stands for its set. */
final class DisjointSets {
  private int[] parents = new int[16];
  private int size;

  DisjointSets() {}

  DisjointSets(int size) {
    parents = new int[size];
    Arrays.setAll(parents, i -> i);
    this.size = size;
  }

  /** Adds a set of one and returns its member. */
  int add() {
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, size + (size >> 1));
    }
    parents[size] = size;
    return size++;
  }

  /** Returns the smallest member of the set; halves the path on the way. */
  int find(int member) {
    int at = member;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  boolean same(int a, int b) {
    return find(a) == find(b);
  }

  void union(int a, int b) {
    int rootA = find(a);
    int rootB = find(b);
    parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
