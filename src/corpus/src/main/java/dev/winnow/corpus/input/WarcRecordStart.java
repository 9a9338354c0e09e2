package dev.winnow.corpus.input;

import java.util.Arrays;

/** Finds {@code WARC/1.}, with which every record begins; pure functions. */
final class WarcRecordStart {
  private static final byte[] PATTERN = {'W', 'A', 'R', 'C', '/', '1', '.'};

  static final int LENGTH = PATTERN.length;

  /** How far the pattern moves on when a byte stands under its last one (Horspool, 1980). */
  private static final byte[] SHIFTS = shifts();

  private WarcRecordStart() {}

  private static byte[] shifts() {
    byte[] shifts = new byte[256];
    Arrays.fill(shifts, (byte) LENGTH);
    for (int i = 0; i < LENGTH - 1; i++) {
      shifts[PATTERN[i]] = (byte) (LENGTH - 1 - i);
    }
    return shifts;
  }

  /** Returns where the pattern first stands between two indices, or -1. */
  static int find(byte[] bytes, int from, int to) {
    int last = from + LENGTH - 1;
    while (last < to) {
      byte b = bytes[last];
      if (b == '.' && isAt(bytes, last - LENGTH + 1)) {
        return last - LENGTH + 1;
      }
      last += SHIFTS[b & 0xFF];
    }
    return -1;
  }

  /** Says whether the pattern stands at an index with as many bytes behind it. */
  static boolean isAt(byte[] bytes, int index) {
    return Arrays.equals(bytes, index, index + LENGTH, PATTERN, 0, LENGTH);
  }
}
