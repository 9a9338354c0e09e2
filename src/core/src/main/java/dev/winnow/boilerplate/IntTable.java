package dev.winnow.boilerplate;

import java.util.function.BiConsumer;

/** A hash table from ints to ints other than 0, with linear probing; filled before it is read. */
final class IntTable {
  private int[] keys = new int[1 << 10];
  private int[] values = new int[1 << 10];
  private int size;

  /** Puts a value other than 0 for a key, in place of the one it had. */
  void put(int key, int value) {
    if (2 * size >= keys.length) {
      grow();
    }
    int at = place(key);
    size += values[at] == 0 ? 1 : 0;
    keys[at] = key;
    values[at] = value;
  }

  /** Returns the value of a key, 0 when it has none. */
  int get(int key) {
    return values[place(key)];
  }

  int size() {
    return size;
  }

  /** Hands on all values with their keys, in no order. */
  void forEach(BiConsumer<Integer, Integer> consumer) {
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != 0) {
        consumer.accept(keys[i], values[i]);
      }
    }
  }

  private int place(int key) {
    int mask = keys.length - 1;
    int at = key & mask;
    while (values[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[2 * oldKeys.length];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
