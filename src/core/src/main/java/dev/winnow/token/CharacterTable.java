package dev.winnow.token;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * What the tokenizer asks about a character beyond ASCII, looked up once for each character of the
 * basic plane.
 *
 * <p>64 kB, filled as characters come. Threads may fill the same entry at once: they write the same
 * byte.
 */
final class CharacterTable {
  private static final int UNKNOWN = 0;
  private static final int KIND = 0x07;

  /** Set if NFKC can neither change the character nor join or reorder it with its neighbours. */
  private static final int INERT = 0x08;

  private static final CharacterKind[] KINDS = CharacterKind.values();
  private static final byte[] TABLE = new byte[Character.MAX_VALUE + 1];

  private CharacterTable() {}

  static CharacterKind kind(int codePoint) {
    return codePoint < TABLE.length
        ? KINDS[(entry(codePoint) & KIND) - 1]
        : CharacterKind.classify(codePoint);
  }

  /**
   * Returns whether the tokens of a text are the same with the character left as it is and with it
   * and its neighbours normalised. False where that takes a closer look.
   */
  static boolean isInert(int codePoint) {
    if (codePoint < TABLE.length) {
      return (entry(codePoint) & INERT) != 0;
    }
    // pictographs and Han; elsewhere new versions of Unicode bring letters that compose
    return (codePoint >= 0x1f300 && codePoint <= 0x1faff)
        || (codePoint >= 0x20000 && codePoint <= 0x2f7ff);
  }

  private static int entry(int character) {
    int entry = TABLE[character];
    if (entry == UNKNOWN) {
      entry = compute((char) character);
      TABLE[character] = (byte) entry;
    }
    return entry;
  }

  private static int compute(char character) {
    CharacterKind kind = CharacterKind.classify(character);
    int entry = kind.ordinal() + 1;
    return isInert(character, kind) ? entry | INERT : entry;
  }

  private static boolean isInert(char character, CharacterKind kind) {
    if (isMark(character) || isConjoiningJamo(character)) {
      return false;
    }
    String alone = String.valueOf(character);
    return Normalizer.isNormalized(alone, Form.NFKC)
        || (kind == CharacterKind.SEPARATOR
            && Normalizer.normalize(alone, Form.NFKC)
                .chars()
                .allMatch(CharacterTable::isPlainSeparator));
  }

  /** No-break spaces, the ellipsis and full-width punctuation become nothing but these. */
  private static boolean isPlainSeparator(int character) {
    return character < 128
        && !Character.isLetterOrDigit(character)
        // compose with a stroke
        && (character < '<' || character > '>');
  }

  private static boolean isMark(char character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isConjoiningJamo(char character) {
    return (character >= 0x1100 && character <= 0x11ff)
        || (character >= 0xa960 && character <= 0xa97f)
        || (character >= 0xd7b0 && character <= 0xd7ff);
  }
}
