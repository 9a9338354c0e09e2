package dev.winnow.quality;

import java.util.Arrays;

/** Gives each distinct 64-bit key the next number from 0 on, and counts how often it came. */
final class NameTable {
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;
  private static final int LEAST = 256;

  private long[] keys = new long[LEAST];

  /** One more than the name; 0 where there is none. */
  private int[] names = new int[LEAST];

  private int[] counts = new int[LEAST / 2];
  private int size;

  /** Forgets all keys. */
  void clear() {
    Arrays.fill(names, 0);
    size = 0;
  }

  /** Returns the name of a key, which came once more. */
  int name(long key) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (names[slot] != 0) {
      if (keys[slot] == key) {
        counts[names[slot] - 1]++;
        return names[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    names[slot] = size + 1;
    counts[size] = 1;
    if (++size == counts.length) {
      grow();
    }
    return size - 1;
  }

  /** Returns how many names there are. */
  int size() {
    return size;
  }

  /** Returns how often the key of a name came. */
  int count(int name) {
    return counts[name];
  }

  private static int slot(long key, int mask) {
    long z = (key ^ key >>> 32) * MULTIPLIER;
    return (int) (z >>> 32) & mask;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNames = names;
    keys = new long[2 * oldKeys.length];
    names = new int[keys.length];
    counts = Arrays.copyOf(counts, names.length / 2);
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNames[i] != 0) {
        int slot = slot(oldKeys[i], mask);
        while (names[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        keys[slot] = oldKeys[i];
        names[slot] = oldNames[i];
      }
    }
  }
}
