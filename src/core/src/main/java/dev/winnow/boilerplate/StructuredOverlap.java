package dev.winnow.boilerplate;

import java.util.Arrays;

/** How much of a block also stands in the page's structured data. */
final class StructuredOverlap {
  private static final int GRAM = 3;

  private final long[] grams;

  StructuredOverlap(String structuredText) {
    grams = gramsOf(structuredText);
    Arrays.sort(grams);
  }

  /** Returns the share of the block's word 3-grams that stand in the structured data, or NaN. */
  double shareOf(String block) {
    if (grams.length == 0) {
      return Double.NaN;
    }
    long[] own = gramsOf(block);
    int common = 0;
    for (long gram : own) {
      common += Arrays.binarySearch(grams, gram) >= 0 ? 1 : 0;
    }
    return own.length == 0 ? Double.NaN : (double) common / own.length;
  }

  private static long[] gramsOf(String text) {
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
