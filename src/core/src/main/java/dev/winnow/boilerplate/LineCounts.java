package dev.winnow.boilerplate;

import java.util.Arrays;

/**
 * Counts the lines of one site with a bounded number of counters, so that those of frequent lines
 * are kept.
 *
 * <p>The algorithm of Misra and Gries (1982), many decrements at a time: when there are more than
 * {@link #MOST} counters, the value of the one in the middle is taken from all, and those that come
 * to nothing are dropped. A count is never too high, and too low by at most {@link #error}, which
 * is at most a {@link #LEFT}th of the lines counted. Counts of two sites are merged by adding them
 * up and thinning out once; the error then keeps to the same bound (Agarwal et al., Mergeable
 * Summaries, 2012, section 3).
 *
 * <p>An open-addressing table of at most 3/4 load. Not thread-safe.
 */
final class LineCounts {
  /** The counters of a site, of which there are never more. */
  static final int MOST = 1 << 14;

  /** The counters left when there were too many. */
  static final int LEFT = MOST / 2;

  private static final int SMALLEST = 16;

  private long[] keys = new long[SMALLEST];
  private int[] counts = new int[SMALLEST];
  private int size;
  private long pages;
  private long error;

  /**
   * Counts each line of a page once, unless the page has a counter still.
   *
   * @return how often counters had to be thinned out, or -1 if the page was counted before
   */
  int addPage(long page, long[] lines) {
    if (count(page) > 0) {
      return -1;
    }
    pages++;
    add(page, 1);
    int thinned = 0;
    for (long line : lines) {
      add(line, 1);
      thinned += limit() ? 1 : 0;
    }
    return thinned + (limit() ? 1 : 0);
  }

  /** Adds all counts of another; returns whether counters had to be thinned out. */
  boolean addAll(LineCounts other) {
    pages += other.pages;
    error += other.error;
    for (int i = 0; i < other.keys.length; i++) {
      if (other.counts[i] > 0) {
        add(other.keys[i], other.counts[i]);
      }
    }
    return limit();
  }

  /** Puts back what was saved. */
  void restore(long savedPages, long savedError) {
    pages = savedPages;
    error = savedError;
  }

  /** Adds to the count of a key that is well mixed and not 0. */
  void add(long key, int count) {
    int slot = slot(key);
    if (counts[slot] > 0) {
      counts[slot] = (int) Math.min(Integer.MAX_VALUE, (long) counts[slot] + count);
      return;
    }
    keys[slot] = key;
    counts[slot] = count;
    size++;
    if (size > keys.length / 4 * 3) {
      rebuild(0, keys.length * 2);
    }
  }

  /** Returns the count of a key, 0 if it has none. */
  int count(long key) {
    return counts[slot(key)];
  }

  /** Returns how many keys have a count. */
  int size() {
    return size;
  }

  /** Returns how many distinct pages were counted. */
  long pages() {
    return pages;
  }

  /** Returns by how much a count may be too low. */
  long error() {
    return error;
  }

  /**
   * Adds a weight to each value that a count has, and another to the largest of them; the last
   * element stands for all higher values.
   */
  void weigh(long[] weights, int ofEach, int ofLargest) {
    int last = weights.length - 1;
    int largest = 0;
    for (int count : counts) {
      if (count > 0) {
        weights[Math.min(count, last)] += ofEach;
        largest = Math.max(largest, count);
      }
    }
    weights[Math.min(largest, last)] += ofLargest;
  }

  /** Takes as much from all counts, and drops those that come to nothing. */
  void subtract(int amount) {
    error += amount;
    int left = 0;
    for (int count : counts) {
      left += count > amount ? 1 : 0;
    }
    int capacity = SMALLEST;
    while (left > capacity / 4 * 3) {
      capacity *= 2;
    }
    rebuild(amount, capacity);
  }

  /** Returns the keys in ascending order. */
  long[] sortedKeys() {
    long[] sorted = new long[size];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] > 0) {
        sorted[n++] = keys[i];
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private boolean limit() {
    if (size <= MOST) {
      return false;
    }
    int[] sorted = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
    subtract(sorted[sorted.length - LEFT - 1]);
    return true;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> Integer.SIZE) & mask;
    while (counts[slot] > 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rebuild(int amount, int capacity) {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[capacity];
    counts = new int[capacity];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > amount) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i] - amount;
        size++;
      }
    }
  }
}
