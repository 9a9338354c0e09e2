package dev.winnow.boilerplate;

import dev.winnow.segment.Scripts;

/** Finds lines that say the same thing over and over. */
final class Ticker {
  private static final int SHORTEST = 40;
  private static final int LONGEST = 20_000;
  private static final int SHORTEST_PERIOD = 12;

  /** What is longer is a paragraph, repeated to fill a page. */
  private static final int LONGEST_PERIOD = 200;

  /** So many letters are two words in scripts without spaces. */
  private static final int UNSPACED_LETTERS = 4;

  private Ticker() {}

  /**
   * Returns whether a text of two words or more stands three times in a row in the line and fills
   * it.
   *
   * <p>The period comes from the failure function of Knuth, Morris and Pratt, "Fast pattern
   * matching in strings", SIAM J. Comput. 6(2), 1977; the last repetition may be cut off.
   */
  static boolean is(String text) {
    int length = text.length();
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    if (text.indexOf(text.substring(0, SHORTEST_PERIOD), SHORTEST_PERIOD) < 0) {
      return false; // nearly all lines end here
    }
    int[] failure = new int[length + 1];
    int k = 0;
    for (int i = 1; i < length; i++) {
      while (k > 0 && text.charAt(i) != text.charAt(k)) {
        k = failure[k];
      }
      if (text.charAt(i) == text.charAt(k)) {
        k++;
      }
      failure[i + 1] = k;
    }
    int period = length - failure[length];
    // The separator after the last repetition is missing.
    return period >= SHORTEST_PERIOD
        && period <= LONGEST_PERIOD
        && length >= period * 3 - 4
        && hasWords(text, period);
  }

  private static boolean hasWords(String text, int period) {
    int letters = 0;
    boolean space = false;
    for (int i = 0; i < period; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      space |= text.charAt(i) == ' ' && letters > 0 && i + 2 < period;
      space |= letters >= UNSPACED_LETTERS && Scripts.isUnspaced(text.charAt(i));
    }
    return letters * 3 > period && space;
  }
}
