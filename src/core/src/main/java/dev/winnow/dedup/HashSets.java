package dev.winnow.dedup;

import java.util.Arrays;

/** Makes sorted arrays without repetitions out of well-mixed 64-bit hashes. */
final class HashSets {
  private static final int SMALL = 24;

  private HashSets() {}

  /**
   * Returns the distinct values, sorted; may reorder or return the argument.
   *
   * <p>Values are dealt into buckets by their top bits, about two a bucket, and each bucket is
   * sorted. With hashes that is linear and about three times as fast as {@link
   * Arrays#sort(long[])}, which remains the worst case.
   */
  static long[] sortedDistinct(long[] values) {
    int length = values.length;
    if (length <= SMALL) {
      insertionSort(values, 0, length);
      return distinct(values);
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(length >> 1);
    int shift = Long.SIZE - bits;
    int[] ends = new int[1 << bits];
    for (long value : values) {
      ends[bucket(value, shift)]++;
    }
    int sum = 0;
    for (int i = 0; i < ends.length; i++) {
      int count = ends[i];
      ends[i] = sum;
      sum += count;
    }
    long[] sorted = new long[length];
    for (long value : values) {
      sorted[ends[bucket(value, shift)]++] = value;
    }
    int start = 0;
    for (int end : ends) {
      if (end - start > SMALL) {
        Arrays.sort(sorted, start, end);
      } else {
        insertionSort(sorted, start, end);
      }
      start = end;
    }
    return distinct(sorted);
  }

  /** Flips the sign, because arrays are sorted as signed numbers. */
  private static int bucket(long value, int shift) {
    return (int) ((value ^ Long.MIN_VALUE) >>> shift);
  }

  private static void insertionSort(long[] values, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      long value = values[i];
      int j = i;
      while (j > start && values[j - 1] > value) {
        values[j] = values[--j];
      }
      values[j] = value;
    }
  }

  private static long[] distinct(long[] sorted) {
    int distinct = Math.min(1, sorted.length);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return distinct == sorted.length ? sorted : Arrays.copyOf(sorted, distinct);
  }
}
