package dev.winnow.corpus.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of texts; pure functions. */
final class TextLines {
  /** So much of a line is shown. */
  private static final int SHOWN = 200;

  /**
   * A line of a text.
   *
   * @param text without spaces around it
   * @param hash of all of it, which tells lines apart
   */
  record Line(String text, long hash) {
    int length() {
      return text.length();
    }

    /** Returns the beginning of the line. */
    String shown() {
      return Json.cut(text, SHOWN);
    }
  }

  private TextLines() {}

  /** Returns each different line of a text once; those without letter or digit not. */
  static List<Line> distinct(String text) {
    List<Line> lines = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    int length = text.length();
    for (int start = 0; start < length; ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? length : feed;
      String line = text.substring(start, end).strip();
      if (hasWord(line)) {
        long hash = ReportedRecord.hash(line);
        if (seen.add(hash)) {
          lines.add(new Line(line, hash));
        }
      }
      start = end + 1;
    }
    return lines;
  }

  private static boolean hasWord(String line) {
    return line.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
