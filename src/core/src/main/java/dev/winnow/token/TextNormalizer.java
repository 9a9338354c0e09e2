package dev.winnow.token;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jspecify.annotations.Nullable;

/**
 * Unicode NFKC where it matters, at almost no cost elsewhere.
 *
 * <p>NFKC makes ligatures, full-width letters and composed or decomposed accents alike, which
 * differ between extractors.
 */
final class TextNormalizer {
  /**
   * The JDK sorts marks by insertion, in quadratic time. No language has more; source: UAX #15,
   * Stream-Safe Text Format.
   */
  private static final int MAX_MARKS = 30;

  private TextNormalizer() {}

  /**
   * Returns a text whose tokens are those of the text's NFKC form; the text itself where possible.
   *
   * <p>Only stretches with a character that is not {@linkplain CharacterTable#isInert inert} are
   * given to the JDK's normaliser, from one ASCII separator to the next: these stay as they are and
   * compose with nothing, so that the stretches can be normalised apart.
   */
  static String normalize(String text) {
    return normalize(text, null);
  }

  /** Does the same, and adds what was replaced to the map, if there is one. */
  static String normalize(String text, @Nullable OffsetMap offsets) {
    int length = text.length();
    int copied = 0;
    int start = 0;
    StringBuilder normal = new StringBuilder(0);
    for (int i = 0; i < length; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint < 128) {
        start = isBorder(codePoint) ? i : start;
      } else if (!CharacterTable.isInert(codePoint)) {
        i = nextBorder(text, i);
        String stretch = text.substring(start, i);
        if (!Normalizer.isNormalized(stretch, Form.NFKC)) {
          String replacement = Normalizer.normalize(stretch, Form.NFKC);
          normal.append(text, copied, start);
          if (offsets != null) {
            offsets.replaced(stretch, start, replacement, normal.length());
          }
          normal.append(replacement);
          copied = i;
        }
        start = i;
      }
    }
    return copied == 0 ? text : normal.append(text, copied, length).toString();
  }

  /** Also ends a stretch after {@link #MAX_MARKS} in a row. */
  private static int nextBorder(String text, int from) {
    int i = from;
    int marks = 0;
    while (i < text.length() && marks < MAX_MARKS && !isBorder(text.charAt(i))) {
      int codePoint = text.codePointAt(i);
      marks = isMark(codePoint) ? marks + 1 : 0;
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isBorder(int character) {
    return character == ' ' || character == '\n' || character == '\t' || character == '\r';
  }
}
