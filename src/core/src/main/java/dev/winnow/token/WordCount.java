package dev.winnow.token;

/**
 * Counts the words of a text, as the index of duplicates and the signals of quality know them. A
 * pure function, linear in the length of the text; safe for use by several threads.
 */
public final class WordCount {
  private WordCount() {}

  /**
   * Returns the number of runs of letters and numbers; in scripts written without spaces (Han,
   * Kana, Thai, Lao, Khmer, Myanmar) that of pairs of neighbouring characters.
   */
  public static int of(String text) {
    Tokens tokens = new Tokens();
    tokens.read(text);
    return tokens.count();
  }
}
