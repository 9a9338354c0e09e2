package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.List;

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

  /** The places of a link's brackets in its line; its text may have been opened nowhere. */
  private record Link(int open, int middle, int close) {
    int textLength() {
      return open < 0 ? 0 : middle - open - 1;
    }

    /** Returns how many characters the target and its brackets take. */
    int targetLength() {
      return close - middle;
    }
  }

  private static List<Link> links(String line) {
    int middle = line.indexOf("](");
    if (middle < 0) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    int done = 0;
    while (middle >= 0) {
      int close = line.indexOf(')', middle);
      if (close < 0) {
        break;
      }
      int open = middle;
      while (open >= done && line.charAt(open) != '[') {
        open--;
      }
      links.add(new Link(open < done ? -1 : open, middle, close));
      done = close + 1;
      middle = line.indexOf("](", done);
    }
    return links;
  }

  /** Returns a line with the texts of its links alone; one without links as it is. */
  static String shown(String line) {
    List<Link> links = links(line);
    if (links.isEmpty()) {
      return line;
    }
    StringBuilder shown = new StringBuilder(line.length());
    int done = 0;
    for (Link link : links) {
      shown.append(line, done, link.middle() + 1);
      done = link.close() + 1;
    }
    return shown.append(line, done, line.length()).toString();
  }

  /** Returns the share of a line's characters without targets that stand in links, from 0 to 1. */
  static double share(String line) {
    int linked = 0;
    int shown = line.length();
    for (Link link : links(line)) {
      linked += link.textLength();
      shown -= link.targetLength();
    }
    return Math.min(1, linked / (double) Math.max(1, shown));
  }
}
