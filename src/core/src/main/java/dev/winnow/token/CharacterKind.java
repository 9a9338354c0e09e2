package dev.winnow.token;

/** What a character is to the tokenizer. */
public enum CharacterKind {
  /** Ends a token: white space, punctuation, symbols, controls, lone surrogates. */
  SEPARATOR,
  /** Neither seen nor a boundary: soft hyphen, zero-width characters, variation selectors. */
  IGNORED,
  /** A combining mark, which only ever continues a word. */
  MARK,
  /** A letter or number of a script that puts spaces between words. */
  WORD,
  /** A letter, mark or number of a script written without spaces. */
  UNSPACED;

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;

  private static final int WORDS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  /** Returns the kind of a code point; those of the basic plane are looked up in a table. */
  public static CharacterKind of(int codePoint) {
    if (codePoint < 128) {
      return Character.isLetterOrDigit(codePoint) ? WORD : SEPARATOR;
    }
    return CharacterTable.kind(codePoint);
  }

  static CharacterKind classify(int codePoint) {
    int type = 1 << Character.getType(codePoint);
    if ((type & (WORDS | MARKS)) == 0) {
      return type == 1 << Character.FORMAT ? IGNORED : SEPARATOR;
    }
    if (isUnspaced(codePoint)) {
      return UNSPACED;
    }
    if ((type & MARKS) == 0) {
      return WORD;
    }
    return isVariationSelector(codePoint) ? IGNORED : MARK;
  }

  /** The blocks of Thai, Lao, Myanmar, Khmer, Kana and Han, as in Unicode's Blocks.txt. */
  private static boolean isUnspaced(int c) {
    if (c < 0x0e00) {
      return false;
    }
    if (c < 0x3000) {
      return c <= 0x0eff || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff);
    }
    if (c < 0xa000) {
      // Hangul tone marks, Bopomofo and Hangul jamo sit in between
      return c <= 0x302d
          || (c >= 0x3030 && c <= 0x30ff)
          || (c >= 0x31f0 && c <= 0x31ff)
          || c >= 0x3400;
    }
    return (c >= 0xa9e0 && c <= 0xa9ff)
        || (c >= 0xaa60 && c <= 0xaa7f)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xff66 && c <= 0xff9f)
        || (c >= 0x116d0 && c <= 0x116ff)
        || c == 0x16fe3
        || (c >= 0x1aff0 && c <= 0x1b16f)
        || (c >= 0x20000 && c <= 0x3ffff);
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
  }
}
