package dev.winnow.segment;

import java.util.Arrays;

/**
 * The word 3-grams of a text as sorted hashes: tells how much of another text stands in it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class WordGrams {
  private static final int GRAM = 3;

  private final long[] grams;

  private WordGrams(long[] grams) {
    this.grams = grams;
  }

  /** Returns the 3-grams of a text, case apart. Takes time n log n in its length. */
  public static WordGrams of(CharSequence text) {
    long[] grams = gramsOf(text);
    Arrays.sort(grams);
    return new WordGrams(grams);
  }

  /** Returns the share of a text's 3-grams that are here, from 0 to 1; NaN when either has none. */
  public double share(CharSequence text) {
    if (grams.length == 0) {
      return Double.NaN;
    }
    long[] own = gramsOf(text);
    int common = 0;
    for (long gram : own) {
      common += Arrays.binarySearch(grams, gram) >= 0 ? 1 : 0;
    }
    return own.length == 0 ? Double.NaN : (double) common / own.length;
  }

  private static long[] gramsOf(CharSequence text) {
    long[] grams = new long[16];
    int size = 0;
    long[] window = new long[GRAM];
    int words = 0;
    long hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = hash * 1_000_003 + Character.toLowerCase(c);
      } else if (hash != 0) {
        window[words++ % GRAM] = hash;
        hash = 0;
        if (words >= GRAM) {
          if (size == grams.length) {
            grams = Arrays.copyOf(grams, size * 2);
          }
          long gram = 0;
          for (int k = 0; k < GRAM; k++) {
            gram = gram * 0x9E3779B97F4A7C15L + window[(words + k) % GRAM];
          }
          grams[size++] = gram;
        }
      }
    }
    return Arrays.copyOf(grams, size);
  }
}
