package dev.winnow.boilerplate;

/** Removes lines that weak phrases mark when removed lines stand beside them. */
final class NeighborLines {
  private static final int SHORT = 8;
  private static final int VERY_SHORT = 3;
  private static final int MOST_PAGES = 12;
  private static final double SCORE = 0.7;
  private static final double LOW = 0.6;

  private NeighborLines() {}

  static void apply(LineTable table) {
    int lastProse = table.article() ? table.lastProse() : table.size();
    for (int i = 0; i < table.size(); i++) {
      visit(table, i, lastProse);
    }
    for (int i = table.size() - 1; i >= 0; i--) {
      visit(table, i, lastProse);
    }
  }

  private static void visit(LineTable table, int i, int lastProse) {
    LineFacts line = table.line(i);
    if (!table.kept(i) || line.words() > SHORT) {
      return;
    }
    boolean before = i > 0 && isRemoved(table, i - 1);
    boolean after = isRemoved(table, i + 1);
    if (!before && !after) {
      return;
    }
    if (line.shape().letters() == 0 && line.shape().digits() == 0 && isAtEnd(table, i)) {
      table.remove(i, Reason.BOILERPLATE, LOW); // the rule that set the removed lines apart
    } else if (line.numberOnly() && line.words() > 1 && besideNavigation(table, i)) {
      table.remove(i, Reason.NAVIGATION, SCORE); // the numbers of pages
    } else if (line.numberOnly() && betweenNavigation(table, i)) {
      table.remove(i, Reason.NAVIGATION, SCORE);
    } else if (line.match().isPresent() && line.match().get().coverage() >= 0.6) {
      table.remove(i, line.match().get().reason(), SCORE);
    } else if (before
        && (after || i + 1 == table.size())
        && line.words() <= VERY_SHORT
        && !line.shape().terminal()
        && i > lastProse) {
      table.remove(i, Reason.BOILERPLATE, LOW);
    }
  }

  private static boolean besideNavigation(LineTable table, int i) {
    return table.isRemovedAs(i - 1, Reason.NAVIGATION)
        || table.isRemovedAs(i + 1, Reason.NAVIGATION);
  }

  private static boolean isAtEnd(LineTable table, int i) {
    return table.previousKept(i) < 0 || table.nextKept(i) == table.size();
  }

  /** A page's number in a column of them: "Previous", "1", "2", "Next". */
  private static boolean betweenNavigation(LineTable table, int i) {
    int after = i + 1;
    while (after < table.size() && after < i + MOST_PAGES && table.line(after).numberOnly()) {
      after++;
    }
    return table.isRemovedAs(i - 1, Reason.NAVIGATION)
        && table.isRemovedAs(after, Reason.NAVIGATION);
  }

  private static boolean isRemoved(LineTable table, int i) {
    return table.isRemoved(i) && !table.isRemovedAs(i, Reason.REPEATED);
  }
}
