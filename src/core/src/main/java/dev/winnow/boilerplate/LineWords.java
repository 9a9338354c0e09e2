package dev.winnow.boilerplate;

import dev.winnow.segment.Scripts;
import java.util.Arrays;

/**
 * The words of a line, and where they stand in it. In scripts that are written without spaces every
 * character is one.
 */
final class LineWords {
  /** So many words in a row are seldom the same by chance. */
  static final int GRAM = 4;

  private final String text;
  private long[] hashes = new long[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;

  LineWords(String text) {
    this.text = text;
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isWordPart(c)) {
        hash = 0;
        continue;
      }
      boolean first = hash == 0 || Scripts.isUnspaced(c);
      hash = ((first ? 0 : hash) + Character.toLowerCase(c) + 1) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
      if (first) {
        add(i);
      }
      hashes[size - 1] = hash;
      ends[size - 1] = i + 1;
      if (Scripts.isUnspaced(c)) {
        hash = 0;
      }
    }
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private void add(int start) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size++] = start;
  }

  int size() {
    return size;
  }

  int grams() {
    return Math.max(0, size - GRAM + 1);
  }

  /** Returns a hash of the words from this one on. */
  long gram(int word) {
    long gram = 0;
    for (int i = word; i < word + GRAM; i++) {
      gram = (gram + hashes[i]) * 0x9E3779B97F4A7C15L;
      gram ^= gram >>> 29;
    }
    return gram;
  }

  /** Returns the offset at which a word begins. */
  int start(int word) {
    return starts[word];
  }

  /** Returns the offset after a word. */
  int end(int word) {
    return ends[word];
  }

  /** Returns the words from one to another in lower case, with a space between them. */
  String join(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(i > from ? " " : "");
      for (int k = starts[i]; k < ends[i]; k++) {
        joined.append(Character.toLowerCase(text.charAt(k)));
      }
    }
    return joined.toString();
  }

  /** Returns whether every word with a digit among these stands among those of another line. */
  boolean numbersStandIn(LineWords other, int from, int to) {
    for (int i = 0; i < size; i++) {
      if (Character.isDigit(text.charAt(starts[i])) && !other.has(hashes[i], from, to)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(long hash, int from, int to) {
    for (int i = from; i < to; i++) {
      if (hashes[i] == hash) {
        return true;
      }
    }
    return false;
  }
}
