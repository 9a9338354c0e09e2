package dev.winnow.boilerplate;

import dev.winnow.segment.TextShape;
import java.util.Optional;

/**
 * What one line of a plain text shows on its own, whatever stands around it.
 *
 * @param text the line without white space at its ends
 * @param key a hash of the letters and digits in lower case: lines that read alike share it
 * @param shape counts over its characters
 * @param indent how many columns it is indented
 * @param listItem whether it begins with a bullet or a number
 * @param cells whether it is a row of cells, set apart by tabs or bars
 * @param quoted whether it begins with a quotation mark or the dash of a dialogue
 * @param date how much of a date it holds
 * @param ticker whether it says the same thing over and over, or prices that run through a ticker
 * @param match the strongest phrase in it; empty for a long line
 * @param wordHashes hashes of its words, in order; see {@link WordHashes}
 * @param contentWords hashes of its first words that are no function words
 * @param stopWords how many of its words are function words of some language
 * @param lexical how much its words speak for main content in the line, in log odds; see {@link
 *     Lexicon}
 * @param lexicalAfter how much they do for the lines after it
 * @param lexicalBefore how much they do for the lines before it
 */
@SuppressWarnings("ArrayRecordComponent") // read by its package alone
record LineFacts(
    String text,
    long key,
    TextShape shape,
    int indent,
    boolean listItem,
    boolean cells,
    boolean quoted,
    DateShape date,
    boolean ticker,
    Optional<PhraseMatch> match,
    int[] wordHashes,
    int[] contentWords,
    int stopWords,
    float lexical,
    float lexicalAfter,
    float lexicalBefore) {
  /** A headline is rarely longer. */
  static final int LONGEST_HEADLINE = 25;

  private static final int PROSE_WORDS = 10;
  private static final int TWO_SENTENCES = 20;
  private static final int LONG_WORDS = 30;

  int words() {
    return shape.words();
  }

  /** Returns whether it is running text: a sentence of some length, or a long line. */
  boolean prose() {
    return words() >= LONG_WORDS
        || (words() >= PROSE_WORDS && shape.terminal())
        || (words() >= TWO_SENTENCES && shape.sentenceEnds() > 1);
  }

  /** Returns whether it could be a headline: not long, and no sentence. */
  boolean headline() {
    return words() <= LONGEST_HEADLINE && !cells && !endsLikeSentence();
  }

  /** Returns whether it ends with the stop of a statement; a headline may ask or cry. */
  boolean endsLikeSentence() {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
      if (c == '.' || c == 0x3002 || c == 0x06D4 || c == 0x0964) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether all its letters are capitals. */
  boolean capitals() {
    return shape.upper() > 0 && shape.upper() * 20 >= shape.letters() * 19;
  }

  /** Returns whether it begins as a headline does: with a capital, a digit or an uncased letter. */
  boolean beginsUpper() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return !Character.isLowerCase(c);
      }
    }
    return false;
  }

  /** Returns whether it has no capital letter. */
  boolean noCapitals() {
    return shape.upper() == 0 && shape.letters() > 0;
  }

  /** Returns whether it could be the name of a person or a site: few words, all capitalised. */
  boolean nameLike() {
    return words() > 0
        && words() <= 4
        && shape.digits() == 0
        && !shape.terminal()
        && (shape.upper() == 0 || shape.capitalised() * 2 >= words());
  }

  /** Returns whether digits are all it has. */
  boolean numberOnly() {
    return shape.digits() > 0 && shape.letters() == 0 && shape.commas() == 0;
  }

  boolean matches(Reason reason) {
    return match.isPresent() && match.get().reason() == reason;
  }

  /** Returns whether a phrase heads a list, and hardly anything stands beside it. */
  boolean opens() {
    return match.isPresent() && match.get().opens() && match.get().coverage() >= 0.6;
  }
}
