package dev.winnow.boilerplate;

import java.util.Arrays;

/** Counts equal values. */
final class Runs {
  private Runs() {}

  /** Returns for each key how many keys equal it, itself included. */
  static int[] countEqual(long[] keys) {
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    int[] counts = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      counts[i] = upper(sorted, keys[i]) - lower(sorted, keys[i]);
    }
    return counts;
  }

  /** Returns for each key how many keys before it equal it. */
  static int[] countEqualBefore(long[] keys) {
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    int[] seen = new int[keys.length];
    int[] counts = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      counts[i] = seen[lower(sorted, keys[i])]++;
    }
    return counts;
  }

  private static int lower(long[] sorted, long key) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int upper(long[] sorted, long key) {
    return key == Long.MAX_VALUE ? sorted.length : lower(sorted, key + 1);
  }
}
