package dev.winnow.boilerplate;

/**
 * Removes what a call says below the end of an article: the heading above it, and a paragraph that
 * a phrase of calls marks however weakly.
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
    boolean marked = line.matches(Reason.PROMOTION) || line.matches(Reason.LEGAL);
    if (line.prose() && marked && line.words() <= LONGEST && called && !line.quoted()) {
      table.remove(last, Reason.PROMOTION, SCORE);
    } else if (!line.prose()
        && call
        && line.headline()
        && table.blankBefore(last)
        && table.line(before).prose()) {
      table.remove(last, Reason.PROMOTION, SCORE);
    }
  }
}
