package dev.winnow.boilerplate;

/**
 * A phrase found in a line.
 *
 * @param phrase what was found
 * @param start where it begins, a UTF-16 offset into the line as it was given
 * @param end where it ends, exclusive
 * @param wholeLine whether nothing but decoration (bullets, punctuation, emoji) stands beside it
 * @param coverage the share of the line's letters and numbers that it covers, above 0 and at most 1
 */
record PhraseMatch(Phrase phrase, int start, int end, boolean wholeLine, double coverage) {

  Reason reason() {
    return phrase.reason();
  }

  PhraseStrength strength() {
    return phrase.strength();
  }

  /** Returns the strength as a number, from 1; 0 is for no match. */
  int weight() {
    return 1 + strength().ordinal();
  }

  boolean opens() {
    return phrase.opens();
  }
}
