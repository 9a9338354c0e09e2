package dev.winnow.boilerplate;

import java.util.function.BiConsumer;

/**
 * A hash table from ints to ints other than 0, with linear probing; keys have to be well mixed.
 *
 * <p>A key stands beside its value, so that looking it up waits for memory once; a filter of a bit
 * or more for each slot (Bloom, CACM 13(7), 1970, with one hash) spares most of that for keys that
 * are not there.
 */
final class IntTable {
  private int[] slots = new int[1 << 11];
  private long[] filter = new long[1 << 6];
  private int size;

  /** Puts a value other than 0 for a key, in place of the one it had. */
  void put(int key, int value) {
    int at = makePlace(key);
    slots[at] = value;
  }

  /** Adds 1 to the value of a key. */
  void increment(int key) {
    int at = makePlace(key);
    slots[at]++;
  }

  /** Returns the value of a key, 0 when it has none. */
  int get(int key) {
    return mayHold(key) ? slots[place(key)] : 0;
  }

  /** Hands on all values with their keys, in no order. */
  void forEach(BiConsumer<Integer, Integer> consumer) {
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i + 1] != 0) {
        consumer.accept(slots[i], slots[i + 1]);
      }
    }
  }

  private boolean mayHold(int key) {
    return (filter[filterWord(key)] >>> (key >>> 26) & 1) != 0;
  }

  private void allow(int key) {
    filter[filterWord(key)] |= 1L << (key >>> 26);
  }

  /** The upper six bits of a key say which bit, those below which word. */
  private int filterWord(int key) {
    return key >>> 8 & filter.length - 1;
  }

  /** Returns where the value of a key goes, which the caller sets if it is 0. */
  private int makePlace(int key) {
    if (4 * size >= slots.length) {
      grow();
    }
    int at = place(key);
    size += slots[at] == 0 ? 1 : 0;
    slots[at - 1] = key;
    allow(key);
    return at;
  }

  /** Returns where the value of a key is, or would be. */
  private int place(int key) {
    int mask = slots.length - 1;
    int at = (key << 1 & mask) + 1;
    while (slots[at] != 0 && slots[at - 1] != key) {
      at = at + 2 & mask;
    }
    return at;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[2 * old.length];
    filter = new long[2 * filter.length];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int at = place(old[i]);
        slots[at - 1] = old[i];
        slots[at] = old[i + 1];
        allow(old[i]);
      }
    }
  }
}
