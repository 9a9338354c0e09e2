package dev.winnow.boilerplate;

import java.util.Arrays;

/** How much of a short text, such as a title, a block has, and how much of the block the text. */
final class WordOverlap {
  private static final int LONGEST = 300;
  private static final int MOST_WORDS = 64;

  /** Words of one character each, with one between them. */
  private static final int MOST_HASHES = LONGEST / 2 + 1;

  private final long[] words;
  private final long[] others = new long[MOST_HASHES];
  private long found;
  private int hits;
  private int size;

  /** Takes the different words among the first 300 characters of a text, at most 64 of them. */
  WordOverlap(String text) {
    long[] different = new long[MOST_WORDS];
    int count = 0;
    int all = hash(text, others);
    for (int i = 0; i < all && count < MOST_WORDS; i++) {
      if (place(different, count, others[i]) < 0) {
        different[count++] = others[i];
      }
    }
    words = Arrays.copyOf(different, count);
  }

  /** Compares with the words among the first 300 characters of a block. */
  void compare(String block) {
    found = 0;
    hits = 0;
    size = words.length == 0 ? 0 : hash(block, others);
    for (int i = 0; i < size; i++) {
      int place = place(words, words.length, others[i]);
      if (place >= 0) {
        found |= 1L << place;
        hits++;
      }
    }
  }

  /** Hashes the words of a text into an array and returns how many there are. */
  private static int hash(String text, long[] hashes) {
    int count = 0;
    long hash = 0;
    int length = Math.min(text.length(), LONGEST);
    for (int i = 0; i <= length; i++) {
      char c = i < length ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = mix(hash, c);
      } else if (hash != 0) {
        hashes[count++] = hash;
        hash = 0;
      }
    }
    return count;
  }

  /** Returns the share of the text's words that stand in the block compared last, from 0 to 1. */
  double ofText() {
    return words.length == 0 ? 0 : (double) Long.bitCount(found) / words.length;
  }

  /** Returns the share of that block's words that stand in the text, from 0 to 1. */
  double ofBlock() {
    return size == 0 ? 0 : (double) hits / size;
  }

  private static int place(long[] words, int count, long hash) {
    for (int i = 0; i < count; i++) {
      if (words[i] == hash) {
        return i;
      }
    }
    return -1;
  }

  private static long mix(long hash, char c) {
    long mixed = (hash + Character.toLowerCase(c) + 1) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 32;
  }
}
