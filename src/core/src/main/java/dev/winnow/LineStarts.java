package dev.winnow;

/**
 * Finds the character at the beginning of a line of text that needs a backslash, lest Markdown
 * reads the line as a heading, list item, quotation, rule or part of a table.
 *
 * <p>Source: CommonMark 0.31, sections 4 and 5, and the tables of GitHub Flavored Markdown.
 */
final class LineStarts {
  private static final int DEEPEST_HEADING = 6;
  private static final int LONGEST_NUMBER = 9;

  private LineStarts() {}

  /** Returns the place of the character, -1 when the line at {@code start} needs none. */
  static int escape(String text, int start) {
    if (start >= text.length()) {
      return -1;
    }
    char c = text.charAt(start);
    if (c >= '0' && c <= '9') {
      int end = numberMark(text, start);
      return end < 0 ? -1 : end - 1;
    }
    boolean needed =
        switch (c) {
          case '#' -> isHeading(text, start);
          case '>' -> true;
          case '+' -> endsWord(text, start + 1);
          case '-' -> endsWord(text, start + 1) || isRule(text, start, "-|: ");
          case '*' -> endsWord(text, start + 1) || isRule(text, start, "* ");
          case '_' -> isRule(text, start, "_ ");
          case '=' -> isRule(text, start, "= ");
          case '|', ':' -> isRule(text, start, "-|: ");
          default -> false;
        };
    return needed ? start : -1;
  }

  /** Returns where the mark of a list item ends that a line begins with, or -1. */
  static int listMark(String text, int start) {
    char c = start < text.length() ? text.charAt(start) : ' ';
    if (c == '-' || c == '+' || c == '*') {
      return endsWord(text, start + 1) && start + 1 < text.length() ? start + 1 : -1;
    }
    int end = numberMark(text, start);
    return end < text.length() ? end : -1;
  }

  private static int numberMark(String text, int start) {
    int i = start;
    while (i < text.length()
        && i - start < LONGEST_NUMBER
        && text.charAt(i) >= '0'
        && text.charAt(i) <= '9') {
      i++;
    }
    boolean marked = i > start && i < text.length() && ".)".indexOf(text.charAt(i)) >= 0;
    return marked && endsWord(text, i + 1) ? i + 1 : -1;
  }

  private static boolean isHeading(String text, int start) {
    int i = start;
    while (i < text.length() && i - start <= DEEPEST_HEADING && text.charAt(i) == '#') {
      i++;
    }
    return i - start <= DEEPEST_HEADING && endsWord(text, i);
  }

  private static boolean endsWord(String text, int position) {
    return position >= text.length() || text.charAt(position) <= ' ';
  }

  private static boolean isRule(String text, int start, String marks) {
    int i = start;
    while (i < text.length() && marks.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i == text.length() || text.charAt(i) == '\n';
  }
}
