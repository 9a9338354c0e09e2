package dev.winnow.boilerplate;

/**
 * Links as Markdown writes them, {@code [text](target)} (CommonMark 0.31.2, 6.3): extractors that
 * write Markdown leave them in their text.
 */
final class MarkdownLinks {
  private MarkdownLinks() {}

  /** Returns whether a line holds a link. */
  static boolean isIn(String line) {
    int middle = line.indexOf("](");
    return middle > 0 && line.indexOf(')', middle) > 0 && line.lastIndexOf('[', middle) >= 0;
  }

  /** Returns a line with the texts of its links alone; one without links as it is. */
  static String shown(String line) {
    int middle = line.indexOf("](");
    if (middle < 0) {
      return line;
    }
    StringBuilder shown = new StringBuilder(line.length());
    int done = 0;
    while (middle >= 0) {
      int close = line.indexOf(')', middle);
      if (close < 0) {
        break;
      }
      shown.append(line, done, middle + 1);
      done = close + 1;
      middle = line.indexOf("](", done);
    }
    return shown.append(line, done, line.length()).toString();
  }

  /** Returns the share of a line's characters without targets that stand in links, from 0 to 1. */
  static double share(String line) {
    int middle = line.indexOf("](");
    if (middle < 0) {
      return 0;
    }
    int linked = 0;
    int done = 0;
    while (middle >= 0) {
      int open = line.lastIndexOf('[', middle);
      int close = line.indexOf(')', middle);
      if (close < 0) {
        break;
      }
      linked += open < done ? 0 : middle - open - 1;
      done = close + 1;
      middle = line.indexOf("](", done);
    }
    return Math.min(1, linked / (double) Math.max(1, shown(line).length()));
  }
}
