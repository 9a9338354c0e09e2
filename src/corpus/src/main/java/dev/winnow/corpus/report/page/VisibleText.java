package dev.winnow.corpus.report.page;

import java.util.Locale;

/**
 * Makes text from a corpus safe to look at: control, bidirectional and other invisible characters
 * are shown by their code point, stacks of combining marks are cut, and so is the text. Escaping
 * for HTML is the template engine's.
 */
final class VisibleText {
  /** Vietnamese and Hebrew need two to three marks on a letter; more is damage or a joke. */
  private static final int MARKS_ON_A_LETTER = 4;

  private VisibleText() {}

  /** The text with what is invisible spelt out, at most {@code limit} characters and "…". */
  static String of(String text, int limit) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), limit) + 16);
    int marks = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int type = Character.getType(point);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      marks = mark ? marks + 1 : 0;
      if (marks <= MARKS_ON_A_LETTER) {
        if (out.length() >= limit) {
          return out.append('…').toString();
        }
        append(out, point, type);
      } else if (marks > limit) {
        return out.append('…').toString();
      }
      at += Character.charCount(point);
    }
    return out.toString();
  }

  /** The text on one line: runs of white space are one space. */
  static String line(String text, int limit) {
    String start = text.length() > 4 * limit ? text.substring(0, 4 * limit) : text;
    return of(start.replaceAll("\\s+", " ").strip(), limit);
  }

  private static void append(StringBuilder out, int point, int type) {
    if (point == '\n' || point == '\t') {
      out.append((char) point);
    } else if (point == '\r') {
      return;
    } else if (point == '\u200c' || point == '\u200d') {
      // joiners are letters' business in Persian and Hindi
      out.append((char) point);
    } else if (hidden(point, type)) {
      out.append(String.format(Locale.ROOT, "‹U+%04X›", point));
    } else {
      out.appendCodePoint(point);
    }
  }

  private static boolean hidden(int point, int type) {
    return switch (type) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> point == '\uFFFD';
    };
  }
}
