package dev.winnow.corpus.report.page;

import java.text.Bidi;

/** How parts that were removed are shown between the words that stayed. */
final class Excerpts {
  /** The JSON has 80 characters around what was removed, without the spaces at their ends. */
  private static final int CUT = 77;

  private Excerpts() {}

  /** Which way an excerpt runs; what isolates its parts hides them from the browser's own guess. */
  static String direction(ReportData.Excerpt excerpt) {
    String text = excerpt.before() + ' ' + excerpt.removed() + ' ' + excerpt.after();
    String start = VisibleText.line(text, 400);
    return new Bidi(start, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
        ? "ltr"
        : "rtl";
  }

  /** Words before a part that was removed, or after it; such a long one was cut. */
  static String around(String text, boolean before) {
    String line = VisibleText.line(text, 160);
    if (text.strip().length() < CUT) {
      return line;
    }
    int space = before ? line.indexOf(' ') : line.lastIndexOf(' ');
    boolean near = space >= 0 && (before ? space < 20 : space > line.length() - 20);
    String words = !near ? line : before ? line.substring(space + 1) : line.substring(0, space);
    return before ? "… " + words : words + " …";
  }
}
