package dev.winnow.corpus.report;

import java.util.Arrays;

/** A hash table from 64-bit hashes to offsets, both primitive; the first of equal keys stays. */
final class OffsetTable {
  private static final long NONE = -1;
  private static final double LOAD = 0.75;

  private long[] keys = new long[1024];
  private long[] offsets = filled(1024);
  private int size;

  private static long[] filled(int length) {
    long[] offsets = new long[length];
    Arrays.fill(offsets, NONE);
    return offsets;
  }

  /**
   * Adds an offset.
   *
   * @param offset from 0 on
   */
  void put(long key, long offset) {
    if (size > LOAD * keys.length) {
      grow();
    }
    int at = slot(key);
    if (offsets[at] == NONE) {
      keys[at] = key;
      offsets[at] = offset;
      size++;
    }
  }

  /** Returns the offset of a key, -1 if there is none. */
  long get(long key) {
    return offsets[slot(key)];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) key & mask;
    while (offsets[at] != NONE && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldOffsets = offsets;
    keys = new long[2 * oldKeys.length];
    offsets = filled(keys.length);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldOffsets[i] != NONE) {
        put(oldKeys[i], oldOffsets[i]);
      }
    }
  }
}
