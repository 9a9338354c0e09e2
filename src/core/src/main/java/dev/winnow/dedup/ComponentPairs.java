package dev.winnow.dedup;

import java.util.Arrays;

/** The verified pairs of some connected components, whose texts are numbered anew from 0. */
final class ComponentPairs {
  private final int[] later;
  private final int[] earlier;
  private final float[] similarity;
  private final int[] documents;
  private int count;

  /** Reads the pairs of the components whose smallest documents are in a range. */
  ComponentPairs(BatchFolder folder, DisjointSets components, int from, int to, long pairs) {
    int size = Math.toIntExact(pairs);
    later = new int[size];
    earlier = new int[size];
    similarity = new float[size];
    PairFile.forEach(
        folder,
        (a, b, s) -> {
          int component = components.find(a);
          if (component >= from && component < to) {
            later[count] = a;
            earlier[count] = b;
            similarity[count++] = s;
          }
        });
    documents = distinct();
    for (int i = 0; i < size; i++) {
      later[i] = Arrays.binarySearch(documents, later[i]);
      earlier[i] = Arrays.binarySearch(documents, earlier[i]);
    }
  }

  /** Returns the documents by their new numbers, in ascending order. Not a copy. */
  int[] documents() {
    return documents;
  }

  void forEach(Clusters.PairConsumer consumer) {
    for (int i = 0; i < count; i++) {
      consumer.pair(later[i], earlier[i], similarity[i]);
    }
  }

  private int[] distinct() {
    int[] all = Arrays.copyOf(later, 2 * count);
    System.arraycopy(earlier, 0, all, count, count);
    Arrays.sort(all);
    int distinct = 0;
    for (int document : all) {
      if (distinct == 0 || all[distinct - 1] != document) {
        all[distinct++] = document;
      }
    }
    return Arrays.copyOf(all, distinct);
  }
}
