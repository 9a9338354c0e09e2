package dev.winnow.boilerplate;

import java.util.Arrays;

/**
 * The words of one line after another as hashes, reusing its buffer; it belongs to one thread.
 *
 * <p>A word is a run of letters and digits, folded as in {@link FoldTable}, each digit to the same
 * sign; of scripts without spaces each character is a word.
 */
final class WordHashes {
  private static final int SEED = 0x811C9DC5;
  private static final int PRIME = 0x01000193;

  private int[] hashes = new int[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;
  private boolean unusual;

  /** Reads a line; takes time linear in its length. */
  void read(String line) {
    size = 0;
    int length = line.length();
    int hash = SEED;
    int start = 0;
    int end = 0;
    int before = FoldTable.unit(FoldTable.SPACE);
    int all = 0;
    for (int i = 0; i < length; i++) {
      int unit = FoldTable.unit(line.charAt(i));
      char c = FoldTable.folded(unit);
      all |= unit;
      if (c == FoldTable.DROP) {
        continue;
      }
      if (hash != SEED && FoldTable.isUnitBoundary(before, unit)) {
        add(hash, start, end);
        hash = SEED;
      }
      if (FoldTable.isWordUnit(unit)) {
        start = hash == SEED ? i : start;
        end = i + 1;
        hash = (hash ^ c) * PRIME;
      }
      before = unit;
    }
    if (hash != SEED) {
      add(hash, start, end);
    }
    unusual = FoldTable.isUnusualUnit(all);
  }

  private void add(int hash, int start, int end) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size++] = mix(hash);
  }

  /**
   * Returns whether the line has a character that {@link FoldedLine} folds with others, or one of a
   * script whose words take particles.
   */
  boolean unusual() {
    return unusual;
  }

  int size() {
    return size;
  }

  int hash(int index) {
    return hashes[index];
  }

  /** Returns the offset at which a word begins. */
  int start(int index) {
    return starts[index];
  }

  /** Returns the offset after a word. */
  int end(int index) {
    return ends[index];
  }

  /** Returns the hash of a word and the one after it. */
  int pair(int index) {
    return mix(hashes[index] * 31 + hashes[index + 1]);
  }

  /** Returns the hashes in order. */
  int[] toArray() {
    return Arrays.copyOf(hashes, size);
  }

  /** Returns the hash of so many words from a word on. */
  long gram(int index, int length) {
    return gram(hashes, index, length);
  }

  /** As {@link #gram(int, int)}, of hashes in an array. */
  static long gram(int[] hashes, int index, int length) {
    long gram = 0;
    for (int i = index; i < index + length; i++) {
      gram = (gram ^ hashes[i]) * 0x9E3779B97F4A7C15L;
    }
    return gram ^ gram >>> 32;
  }

  /** The finalizer of MurmurHash3. */
  private static int mix(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85EBCA6B;
    h = (h ^ h >>> 13) * 0xC2B2AE35;
    return h ^ h >>> 16;
  }
}
