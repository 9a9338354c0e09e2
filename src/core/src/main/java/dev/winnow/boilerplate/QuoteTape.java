package dev.winnow.boilerplate;

/** Finds the prices of an exchange as they run through a ticker: "TEA 318.00 -0.2% WOOL 96.40". */
final class QuoteTape {
  private static final int LONGEST = 400;
  private static final int FEWEST_QUOTES = 2;
  private static final int MOST_TOKENS_FOR_EACH = 7;

  private enum Token {
    WORD,
    NUMBER,
    CHANGE
  }

  private QuoteTape() {}

  /** Returns whether a line holds at least two prices, each with its change right behind. */
  static boolean is(String text) {
    return quotes(text) >= FEWEST_QUOTES;
  }

  /** Returns whether a line holds a price with its change: a row of a table may as well. */
  static boolean isQuote(String text) {
    return quotes(text) > 0;
  }

  private static int quotes(String text) {
    if (text.length() > LONGEST || text.indexOf('\t') >= 0 || !mayHold(text)) {
      return 0;
    }
    int quotes = 0;
    int tokens = 0;
    Token before = Token.WORD;
    for (int i = 0; i < text.length(); ) {
      int end = i;
      while (end < text.length() && text.charAt(end) > ' ') {
        end++;
      }
      if (end > i) {
        Token token = token(text, i, end);
        quotes += token == Token.CHANGE && before == Token.NUMBER ? 1 : 0;
        tokens++;
        before = token;
      }
      i = end + 1;
    }
    return tokens <= quotes * MOST_TOKENS_FOR_EACH ? quotes : 0;
  }

  /** A sign before a figure: most lines have none. */
  private static boolean mayHold(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      if (isSign(text.charAt(i)) && Character.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static Token token(String text, int start, int end) {
    boolean signed = isSign(text.charAt(start));
    boolean point = false;
    boolean digits = false;
    for (int i = signed ? start + 1 : start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits = true;
      } else if (c == '.' || c == ',' || c == '%') {
        point = true;
      } else {
        return Token.WORD;
      }
    }
    if (!digits) {
      return Token.WORD;
    }
    return !signed ? Token.NUMBER : point ? Token.CHANGE : Token.WORD;
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-' || c == '−';
  }
}
