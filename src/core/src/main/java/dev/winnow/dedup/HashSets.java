package dev.winnow.dedup;

import java.util.Arrays;

/**
 * Makes sorted arrays without repetitions out of well-mixed 64-bit hashes. Keeps its working
 * arrays; not safe for use by several threads.
 */
final class HashSets {
  private static final int SMALL = 24;

  private int[] ends = new int[512];
  private long[] sorted = new long[1024];

  /**
   * Returns the distinct ones of the first values, sorted; a new array.
   *
   * <p>Values are dealt into buckets by their top bits, about one a bucket, and then sorted by
   * insertion, which has next to nothing left to do. With hashes that is linear and several times
   * as fast as {@link Arrays#sort(long[])}, which does the buckets that are large all the same:
   * those of a passage that a text repeats.
   */
  long[] sortedDistinct(long[] values, int length) {
    if (sorted.length < length) {
      sorted = new long[length + (length >> 1)];
    }
    int buckets = 1 << Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(length));
    if (deal(values, length, buckets) > SMALL) {
      sortLarge(buckets);
    }
    insertionSort(sorted, length);
    return distinct(sorted, length);
  }

  /** Deals the values into buckets in {@link #sorted}, and returns the size of the largest. */
  private int deal(long[] values, int length, int buckets) {
    int shift = Long.SIZE - Integer.numberOfTrailingZeros(buckets);
    if (ends.length < buckets) {
      ends = new int[buckets];
    }
    int[] at = ends;
    Arrays.fill(at, 0, buckets, 0);
    for (int i = 0; i < length; i++) {
      at[bucket(values[i], shift)]++;
    }
    int sum = 0;
    int largest = 0;
    for (int i = 0; i < buckets; i++) {
      int count = at[i];
      at[i] = sum;
      sum += count;
      largest = Math.max(largest, count);
    }
    long[] target = sorted;
    for (int i = 0; i < length; i++) {
      target[at[bucket(values[i], shift)]++] = values[i];
    }
    return largest;
  }

  private void sortLarge(int buckets) {
    int start = 0;
    for (int i = 0; i < buckets; i++) {
      if (ends[i] - start > SMALL) {
        Arrays.sort(sorted, start, ends[i]);
      }
      start = ends[i];
    }
  }

  /** Flips the sign, because arrays are sorted as signed numbers. */
  private static int bucket(long value, int shift) {
    return (int) ((value ^ Long.MIN_VALUE) >>> shift);
  }

  private static void insertionSort(long[] values, int length) {
    for (int i = 1; i < length; i++) {
      long value = values[i];
      int j = i;
      while (j > 0 && values[j - 1] > value) {
        values[j] = values[--j];
      }
      values[j] = value;
    }
  }

  private static long[] distinct(long[] sorted, int length) {
    int distinct = Math.min(1, length);
    for (int i = 1; i < length; i++) {
      // no branch: the next value overwrites a repetition
      sorted[distinct] = sorted[i];
      distinct += sorted[i] != sorted[distinct - 1] ? 1 : 0;
    }
    return Arrays.copyOf(sorted, distinct);
  }
}
