package dev.winnow.boilerplate;

/**
 * Removes what a call says below the end of an article, in prose of its own: the heading above and
 * the paragraph between two lines of it.
 */
final class PromotionTail {
  private static final int LONGEST = 45;
  private static final double SCORE = 0.6;

  private PromotionTail() {}

  static void apply(LineTable table) {
    int last = table.previousKept(table.size());
    int before = table.previousKept(last);
    if (last < 2 || before < 0 || last == table.size() - 1) {
      return;
    }
    LineFacts line = table.line(last);
    boolean call = table.isRemovedAs(last + 1, Reason.PROMOTION);
    boolean called = table.isRemovedAs(last - 1, Reason.PROMOTION);
    if (line.prose() && line.words() <= LONGEST && called && !line.quoted()) {
      table.remove(last, Reason.PROMOTION, SCORE);
    } else if (!line.prose()
        && call
        && line.headline()
        && table.blankBefore(last)
        && table.line(before).prose()) {
      table.remove(last, Reason.PROMOTION, SCORE);
    } else if (line.prose() && line.words() <= LONGEST && call && isHeading(table, before)) {
      table.remove(last, Reason.PROMOTION, SCORE);
      table.remove(before, Reason.PROMOTION, SCORE);
    }
  }

  private static boolean isHeading(LineTable table, int i) {
    int above = table.previousKept(i);
    return above > 0
        && table.line(i).headline()
        && !table.line(i).prose()
        && table.line(i).words() <= 10
        && table.blankBefore(i)
        && table.line(above).prose();
  }
}
