package dev.winnow.corpus.report;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/** The lines of texts; pure functions. */
final class TextLines {
  /** What is longer is told apart by its beginning, and is hardly ever boilerplate. */
  static final int LONGEST = 200;

  private TextLines() {}

  /**
   * Hands on each different line of a text once, stripped, with the length it has before it is cut;
   * those without letter or digit not.
   */
  static void distinct(String text, ObjIntConsumer<String> to) {
    Set<String> seen = new HashSet<>();
    int length = text.length();
    for (int start = 0; start < length; ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? length : feed;
      String line = text.substring(start, end).strip();
      String key = Json.cut(line, LONGEST);
      if (hasWord(key) && seen.add(key)) {
        to.accept(key, line.length());
      }
      start = end + 1;
    }
  }

  private static boolean hasWord(String line) {
    return line.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
