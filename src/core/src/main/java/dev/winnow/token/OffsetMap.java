package dev.winnow.token;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/** Leads from offsets in a normalised text back to those in the text as it was. */
final class OffsetMap {
  private static final int COLUMNS = 4;
  private static final int NORMAL_START = 0;
  private static final int NORMAL_END = 1;
  private static final int START = 2;
  private static final int END = 3;

  /** Four offsets for each replacement, ascending; between replacements both texts agree. */
  private int[] rows = new int[COLUMNS * 8];

  private int count;

  /**
   * Adds a replaced stretch: in parts, each a character with what follows and may join it, if these
   * normalised alone give the same, and else as a whole.
   */
  void replaced(String stretch, int start, String replacement, int normalStart) {
    int before = count;
    int normal = 0;
    for (int i = 0; i < stretch.length(); ) {
      int end = partEnd(stretch, i);
      String part = Normalizer.normalize(stretch.substring(i, end), Form.NFKC);
      if (!replacement.startsWith(part, normal)) {
        normal = -1;
        break;
      }
      add(normalStart + normal, normalStart + normal + part.length(), start + i, start + end);
      normal += part.length();
      i = end;
    }
    if (normal != replacement.length()) {
      count = before;
      add(normalStart, normalStart + replacement.length(), start, start + stretch.length());
    }
  }

  /** Returns where the character that the normalised text has at an offset begins. */
  int start(int offset) {
    int row = lastRow(offset);
    if (row < 0) {
      return offset;
    }
    int behind = offset - rows[row + NORMAL_END];
    return behind < 0 ? rows[row + START] : rows[row + END] + behind;
  }

  /** Returns where the character ends that the normalised text has before an offset. */
  int end(int offset) {
    int row = lastRow(offset - 1);
    return row < 0 ? offset : rows[row + END] + Math.max(0, offset - rows[row + NORMAL_END]);
  }

  /** Returns the last row that begins at or before an offset, or a negative number. */
  private int lastRow(int offset) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows[middle * COLUMNS + NORMAL_START] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (low - 1) * COLUMNS;
  }

  private static int partEnd(String text, int start) {
    int i = start + Character.charCount(text.codePointAt(start));
    while (i < text.length()) {
      int next = text.codePointAt(i);
      if (!joins(next)) {
        return i;
      }
      i += Character.charCount(next);
    }
    return i;
  }

  /** Returns whether a character may become one with those before it. */
  private static boolean joins(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        // vowels and final consonants of Hangul, half-width marks of Kana
        || (codePoint >= 0x1160 && codePoint <= 0x11ff)
        || (codePoint >= 0xd7b0 && codePoint <= 0xd7ff)
        || codePoint == 0xff9e
        || codePoint == 0xff9f;
  }

  private void add(int normalStart, int normalEnd, int start, int end) {
    int at = count * COLUMNS;
    if (at == rows.length) {
      rows = Arrays.copyOf(rows, 2 * at);
    }
    rows[at + NORMAL_START] = normalStart;
    rows[at + NORMAL_END] = normalEnd;
    rows[at + START] = start;
    rows[at + END] = end;
    count++;
  }
}
