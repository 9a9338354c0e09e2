package dev.winnow.segment;

import java.util.Arrays;

/** A stack of ints that grows. */
final class IntStack {
  private int[] values = new int[32];
  private int size;

  void push(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int pop() {
    return values[--size];
  }

  int peek() {
    return values[size - 1];
  }

  void replaceTop(int value) {
    values[size - 1] = value;
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }

  int size() {
    return size;
  }
}
