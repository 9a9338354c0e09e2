package dev.winnow;

/**
 * What CommonMark 6.2 makes of the character beside a mark of emphasis.
 *
 * <p>Before version 0.31 of CommonMark, symbols that are not ASCII did not count as punctuation.
 */
enum CharacterClass {
  SPACE,
  PUNCTUATION,
  SYMBOL,
  WORD;

  static CharacterClass before(String text, int position) {
    return position <= 0 ? SPACE : of(text.codePointBefore(position));
  }

  static CharacterClass after(String text, int position) {
    return position >= text.length() ? SPACE : of(text.codePointAt(position));
  }

  private static CharacterClass of(int c) {
    if (c <= ' ') {
      return SPACE;
    }
    if (c < 128) {
      return isAsciiPunctuation(c) ? PUNCTUATION : WORD;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> SPACE;
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          PUNCTUATION;
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          SYMBOL;
      default -> WORD;
    };
  }

  static boolean isAsciiPunctuation(int c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  /**
   * Returns whether a mark counts, whichever version of CommonMark reads it.
   *
   * @param inner the class of the character on the side of the emphasised text
   * @param outer the class of the one on the other side
   */
  static boolean flanks(CharacterClass inner, CharacterClass outer) {
    return inner == WORD || (inner != SPACE && (outer == SPACE || outer == PUNCTUATION));
  }
}
