package dev.winnow.dedup;

import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * Connected components, represented by their first texts: union-find whose parents are the
 * representatives in the store. If a text is removed, its component is put together anew from the
 * pairs kept, which takes time linear in all texts and pairs.
 */
record ComponentGrouping(IndexStore store) implements Grouping {
  @Override
  public IntConsumer join(Verifier.Probe probe, Neighbors neighbors) {
    return text -> {
      for (Match match : neighbors.all()) {
        if (match.isSimilar()) {
          unite(text, match.text());
        }
      }
    };
  }

  private void unite(int a, int b) {
    int rootA = halvingFind(a);
    int rootB = halvingFind(b);
    if (rootA != rootB) {
      store.setRepresentative(Math.max(rootA, rootB), Math.min(rootA, rootB));
    }
  }

  private int halvingFind(int text) {
    int at = text;
    int parent = store.representative(at);
    while (parent != at) {
      int grandparent = store.representative(parent);
      if (grandparent != parent) {
        store.setRepresentative(at, grandparent);
      }
      at = grandparent;
      parent = store.representative(at);
    }
    return at;
  }

  @Override
  public int representative(int text) {
    int at = text;
    int parent = store.representative(at);
    while (parent != at) {
      at = parent;
      parent = store.representative(at);
    }
    return at;
  }

  @Override
  public Runnable leave(int text) {
    return () -> takeOut(text);
  }

  private void takeOut(int text) {
    int root = representative(text);
    if (root == text && store.members(text).length == 0) {
      return;
    }
    BitSet members = new BitSet();
    for (int other = root; other < store.texts(); other++) {
      if (other != text && representative(other) == root) {
        members.set(other);
      }
    }
    store.setRepresentative(text, text);
    members.stream().forEach(member -> store.setRepresentative(member, member));
    store.forEachPair(
        (a, b, similarity) -> {
          if (members.get(a) && members.get(b)) {
            unite(a, b);
          }
        });
  }
}
