package dev.winnow.dedup;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a text. */
final class Paragraphs {
  private Paragraphs() {}

  /** A place in a text; neither begins nor ends with white space, and is not empty. */
  record Span(int start, int end) {}

  /**
   * Returns the places of the paragraphs, in order.
   *
   * @param blankLines whether a paragraph goes on over line breaks, up to a line that is blank
   */
  static List<Span> of(String text, boolean blankLines) {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    int end = 0;
    int breaks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBreak(c)) {
        boolean pair = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
        breaks += pair ? 0 : 1;
      } else if (!isBlank(c)) {
        if (start >= 0 && breaks >= (blankLines ? 2 : 1)) {
          spans.add(new Span(start, end));
          start = -1;
        }
        start = start < 0 ? i : start;
        end = i + 1;
        breaks = 0;
      }
    }
    if (start >= 0) {
      spans.add(new Span(start, end));
    }
    return spans;
  }

  /** Line breaks are those of Unicode's newline guidelines (The Unicode Standard, section 5.8). */
  static boolean isBreak(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Returns whether a character that is no line break is white space. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || (c >= 128 && Character.isSpaceChar(c) && !isBreak(c));
  }
}
