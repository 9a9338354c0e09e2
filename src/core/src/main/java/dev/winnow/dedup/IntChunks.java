package dev.winnow.dedup;

import java.util.Arrays;

/** A list of ints that grows by chunks, so that little is spare and nothing is copied. */
final class IntChunks {
  private static final int BITS = 13;
  private static final int MASK = (1 << BITS) - 1;

  private int[][] chunks = new int[0][];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return chunks[index >>> BITS][index & MASK];
  }

  void set(int index, int value) {
    chunks[index >>> BITS][index & MASK] = value;
  }

  void add(int value) {
    int chunk = size >>> BITS;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk + 1 + (chunk >>> 3));
    }
    if ((size & MASK) == 0) {
      chunks[chunk] = new int[1 << BITS];
    }
    chunks[chunk][size & MASK] = value;
    size++;
  }

  long bytes() {
    return (((size + (long) MASK) >>> BITS) << BITS) * Integer.BYTES;
  }
}
