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
  private int size;

  /** Reads a line; takes time linear in its length. */
  void read(CharSequence line) {
    size = 0;
    int length = line.length();
    int hash = SEED;
    char before = FoldTable.SPACE;
    for (int i = 0; i < length; i++) {
      char c = FoldTable.fold(line.charAt(i));
      if (c == FoldTable.DROP) {
        continue;
      }
      if (hash != SEED && FoldTable.isBoundary(before, c)) {
        add(hash);
        hash = SEED;
      }
      if (FoldTable.isWord(c)) {
        hash = (hash ^ c) * PRIME;
      }
      before = c;
    }
    if (hash != SEED) {
      add(hash);
    }
  }

  private void add(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = mix(hash);
  }

  int size() {
    return size;
  }

  int hash(int index) {
    return hashes[index];
  }

  /** Returns the hash of a word and the one after it. */
  int pair(int index) {
    return mix(hashes[index] * 31 + hashes[index + 1]);
  }

  /** The finalizer of MurmurHash3. */
  private static int mix(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85EBCA6B;
    h = (h ^ h >>> 13) * 0xC2B2AE35;
    return h ^ h >>> 16;
  }
}
