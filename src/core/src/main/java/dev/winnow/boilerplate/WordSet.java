package dev.winnow.boilerplate;

import java.util.Arrays;

/** The distinct words of the beginning of a text as sorted hashes, case apart. Immutable. */
final class WordSet {
  static final WordSet EMPTY = new WordSet(new long[0]);

  private static final int LONGEST = 300;

  private final long[] hashes;

  private WordSet(long[] hashes) {
    this.hashes = hashes;
  }

  /** Returns the words of a text; characters past the first 300 are left out. */
  static WordSet of(String text) {
    long[] hashes = new long[12];
    int size = 0;
    long hash = 0;
    int length = Math.min(text.length(), LONGEST);
    for (int i = 0; i <= length; i++) {
      char c = i < length ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = (hash + Character.toLowerCase(c) + 1) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      } else if (hash != 0) {
        if (size == hashes.length) {
          hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash;
        hash = 0;
      }
    }
    return size == 0 ? EMPTY : new WordSet(distinct(hashes, size));
  }

  private static long[] distinct(long[] hashes, int size) {
    Arrays.sort(hashes, 0, size);
    int distinct = 1;
    for (int i = 1; i < size; i++) {
      if (hashes[i] != hashes[distinct - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
  }

  int size() {
    return hashes.length;
  }

  /** Returns how many words stand in both. */
  int common(WordSet other) {
    int common = 0;
    int at = 0;
    for (long hash : hashes) {
      while (at < other.hashes.length && other.hashes[at] < hash) {
        at++;
      }
      common += at < other.hashes.length && other.hashes[at] == hash ? 1 : 0;
    }
    return common;
  }
}
