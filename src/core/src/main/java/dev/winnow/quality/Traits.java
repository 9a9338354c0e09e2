package dev.winnow.quality;

import dev.winnow.token.CharacterKind;

/**
 * What the signals ask about a character, as bits, looked up once for each character of the basic
 * plane.
 *
 * <p>128 kB, filled as characters come. Threads may fill the same entry at once: they write the
 * same value.
 */
final class Traits {
  static final int SPACE = 1;
  static final int LINE_END = 1 << 1;
  static final int LETTER = 1 << 2;
  static final int CAPITAL = 1 << 3;
  static final int SMALL = 1 << 4;
  static final int NUMBER = 1 << 5;
  static final int MARK = 1 << 6;

  /** Of a script without spaces. */
  static final int UNSPACED = 1 << 7;

  /** Of a script without marks at the end of a sentence. */
  static final int UNENDED = 1 << 8;

  /** Ends a sentence. */
  static final int TERMINAL = 1 << 9;

  /** Ends a sentence without a space after it. */
  static final int WIDE = 1 << 10;

  static final int QUOTE = 1 << 11;
  static final int CLOSING = 1 << 12;
  static final int BULLET = 1 << 13;

  /** Letters, marks and numbers. */
  static final int WORD = LETTER | NUMBER | MARK;

  private static final int KNOWN = 1 << 14;

  private static final String TERMINALS =
      ".!?…\u037e\u0589\u061d\u061e\u061f\u06d4\u0700\u0701\u0702\u07f9\u0964\u0965\u104a\u104b"
          + "\u1362\u1367\u1368\u166e\u17d4\u17d5\u1803\u1809\u1c7e\u1c7f\u203c\u203d\u2047\u2048"
          + "\u2049\u2e2e\u0f0d";

  private static final String WIDE_TERMINALS = "。．！？｡";
  private static final String QUOTES = "\"'“”„‟‘’‚‛«»‹›「」『』〝〞〟＂＇";

  /** The ten of RPv2, and what a keyboard has. */
  private static final String BULLETS = "•‣▶◀◦■□▪▫–-*·";

  private static final short[] TABLE = new short[Character.MAX_VALUE + 1];

  private Traits() {}

  static int of(int codePoint) {
    if (codePoint >= TABLE.length) {
      return compute(codePoint);
    }
    int traits = TABLE[codePoint];
    if (traits == 0) {
      traits = compute(codePoint);
      TABLE[codePoint] = (short) traits;
    }
    return traits;
  }

  private static int compute(int c) {
    int type = Character.getType(c);
    // variation selectors are marks, but no part of a word
    int kind = CharacterKind.of(c) == CharacterKind.IGNORED ? 0 : kind(type);
    int traits = KNOWN | kind | punctuation(c, type);
    if (isLineEnd(c)) {
      return traits | SPACE | LINE_END;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xfeff || c == 0x200b) {
      return traits | SPACE;
    }
    if (Character.isUpperCase(c)) {
      traits |= CAPITAL;
    } else if (Character.isLowerCase(c)) {
      traits |= SMALL;
    }
    if ((traits & WORD) != 0 && CharacterKind.of(c) == CharacterKind.UNSPACED) {
      traits |= c >= 0x0e00 && c <= 0x0eff ? UNSPACED | UNENDED : UNSPACED;
    }
    return traits;
  }

  private static int kind(int type) {
    return switch (type) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER ->
          LETTER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          NUMBER;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          MARK;
      default -> 0;
    };
  }

  private static int punctuation(int c, int type) {
    int traits = 0;
    if (WIDE_TERMINALS.indexOf(c) >= 0) {
      traits |= TERMINAL | WIDE;
    } else if (TERMINALS.indexOf(c) >= 0) {
      traits |= TERMINAL;
    }
    if (QUOTES.indexOf(c) >= 0) {
      traits |= QUOTE;
    } else if (type == Character.END_PUNCTUATION) {
      traits |= CLOSING;
    }
    return BULLETS.indexOf(c) >= 0 ? traits | BULLET : traits;
  }

  private static boolean isLineEnd(int c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }
}
