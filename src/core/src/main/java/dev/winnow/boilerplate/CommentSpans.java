package dev.winnow.boilerplate;

/**
 * Removes what readers wrote under an article.
 *
 * <p>Their comments are prose like the article's, so a heading alone is not enough: replies, dates
 * and names must come in between, the article must stand above and be the longer part.
 */
final class CommentSpans {
  private static final int MOST_LINES_FOR_ONE = 8;
  private static final double SCORE = 0.85;

  private CommentSpans() {}

  static void apply(LineTable table) {
    int prose = table.nextProse(0);
    int lastProse = table.lastProse();
    for (int i = prose + 1; i < table.size(); i++) {
      LineFacts line = table.line(i);
      if (line.opens() && line.matches(Reason.COMMENT_FORM)) {
        i = Math.max(i, removeFrom(table, i, lastProse));
      }
    }
  }

  /** Returns the last line of the span, or the heading when there is no evidence for one. */
  private static int removeFrom(LineTable table, int heading, int lastProse) {
    int end = heading + 1;
    int evidence = 0;
    int words = 0;
    while (end < table.size() && !endsComments(table, end)) {
      LineFacts line = table.line(end);
      evidence += isEvidence(line) ? 1 : 0;
      words += line.words();
      end++;
    }
    int lines = end - heading - 1;
    if (end <= lastProse // something follows: a thread, of which comments are a part
        || evidence < 2
        || evidence * MOST_LINES_FOR_ONE < lines
        || words * 2 > table.words()) {
      return heading;
    }
    table.remove(heading, Reason.COMMENTS, SCORE);
    for (int i = heading + 1; i < end; i++) {
      table.remove(i, Reason.COMMENTS, SCORE);
    }
    return end - 1;
  }

  private static boolean endsComments(LineTable table, int i) {
    Reason reason = table.reason(i);
    if (table.line(i).opens() && table.line(i).matches(Reason.COMMENT_FORM)) {
      return true;
    }
    if (reason == null || reason == Reason.BYLINE || reason == Reason.SHARE) {
      return false;
    }
    return reason != Reason.COMMENT_FORM;
  }

  private static boolean isCode(String text) {
    return text.indexOf('(') >= 0 || text.indexOf('=') >= 0 || text.indexOf('_') >= 0;
  }

  private static boolean isEvidence(LineFacts line) {
    if (line.words() > 10) {
      return false;
    }
    return line.date() == DateShape.FULL
        || (line.words() <= 5 && line.matches(Reason.COMMENT_FORM))
        || (line.words() <= 5 && line.text().endsWith(":") && !isCode(line.text()));
  }
}
