package dev.winnow.corpus.report;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Finds UTF-8 that was read as windows-1252, windows-1250 or windows-1251; pure functions. */
final class Misread {
  private static final int ENOUGH = 2;
  private static final char FIRST_LEAD = 0xc2;
  private static final char LAST_LEAD = 0xf4;

  /** So many pairs in a row, as single ones stand in good Ukrainian, Serbian or Croatian texts. */
  private static final int RUN = 3;

  private static final char[] WESTERN = continuations("windows-1252");
  private static final char[] CENTRAL = continuations("windows-1250");
  private static final char[] CYRILLIC = continuations("windows-1251");

  private Misread() {}

  /** Returns the characters that a charset makes of the bytes from 80 to BF, sorted. */
  private static char[] continuations(String charset) {
    byte[] bytes = new byte[0x40];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    StringBuilder all = new StringBuilder();
    new String(bytes, Charset.forName(charset))
        .chars()
        .filter(c -> c != 0xfffd)
        .forEach(c -> all.append((char) c));
    // as lenient decoders and those of ISO 8859 have it
    for (char c = 0x80; c < 0xa0; c++) {
      all.append(c);
    }
    char[] sorted = all.toString().toCharArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Returns whether a text has two sequences or more that were read as the same charset. */
  static boolean isFoundIn(String text) {
    int western = 0;
    int central = 0;
    int cyrillic = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_LEAD) {
        continue;
      }
      if (c <= LAST_LEAD && isWestern(text, i)) {
        western++;
      }
      if (isCentral(text, i)) {
        central++;
      } else if (isCyrillic(text, i)) {
        cyrillic++;
      }
    }
    return western >= ENOUGH || central >= ENOUGH || cyrillic >= ENOUGH;
  }

  /**
   * Returns whether a sequence of UTF-8 begins here; but for those two-byte ones whose first byte
   * is a letter that stands before such signs in good texts, too, as in CAFÉ».
   */
  private static boolean isWestern(String text, int at) {
    char lead = text.charAt(at);
    if (lead < 0xe0 && lead > 0xc3 && lead != 0xd0 && lead != 0xd1) {
      return false;
    }
    int continuations = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    for (int i = 1; i <= continuations; i++) {
      if (!isIn(WESTERN, text, at + i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether one of windows-1250 begins here: a letter of C5, or of C3 or C4 within a word
   * of small letters, as in wziÄ…Ĺ‚; or a run of Cyrillic.
   */
  private static boolean isCentral(String text, int at) {
    return switch (text.charAt(at)) {
      case 'Ĺ' -> isIn(CENTRAL, text, at + 1);
      case 'Ă', 'Ä' ->
          at > 0 && Character.isLowerCase(text.charAt(at - 1)) && isIn(CENTRAL, text, at + 1);
      case 'Đ', 'Ń' -> isRun(text, at, "ĐŃ", CENTRAL);
      default -> false;
    };
  }

  /** Returns whether one of windows-1251 begins here: a run of Cyrillic, or a sign such as вЂ”. */
  private static boolean isCyrillic(String text, int at) {
    return switch (text.charAt(at)) {
      case 'Р', 'С' -> isRun(text, at, "РС", CYRILLIC);
      case 'в' -> text.startsWith("вЂ", at) && isIn(CYRILLIC, text, at + 2);
      default -> false;
    };
  }

  /** Returns whether pairs begin here, and not before. */
  private static boolean isRun(String text, int at, String leads, char[] continuations) {
    if (at > 1 && leads.indexOf(text.charAt(at - 2)) >= 0 && isIn(continuations, text, at - 1)) {
      return false;
    }
    for (int i = at; i < at + 2 * RUN; i += 2) {
      if (!isIn(continuations, text, i + 1) || leads.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(char[] sorted, String text, int at) {
    return at < text.length() && Arrays.binarySearch(sorted, text.charAt(at)) >= 0;
  }
}
