package dev.winnow.corpus.record;

/** A growing set of longs in one array, at 11 to 22 bytes an element. */
final class LongSet {
  private long[] slots = new long[1 << 10];
  private int size;
  private boolean hasZero;

  /** Adds a value that is evenly distributed, such as a hash; false when it is there already. */
  boolean add(long value) {
    if (value == 0) {
      boolean added = !hasZero;
      hasZero = true;
      return added;
    }
    if (size > slots.length / 4 * 3) {
      grow();
    }
    return insert(value);
  }

  boolean contains(long value) {
    if (value == 0) {
      return hasZero;
    }
    int mask = slots.length - 1;
    int i = (int) value & mask;
    while (slots[i] != 0 && slots[i] != value) {
      i = (i + 1) & mask;
    }
    return slots[i] == value;
  }

  private boolean insert(long value) {
    int mask = slots.length - 1;
    int i = (int) value & mask;
    while (slots[i] != 0) {
      if (slots[i] == value) {
        return false;
      }
      i = (i + 1) & mask;
    }
    slots[i] = value;
    size++;
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    size = 0;
    for (long value : old) {
      if (value != 0) {
        insert(value);
      }
    }
  }
}
