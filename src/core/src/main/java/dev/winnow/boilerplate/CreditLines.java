package dev.winnow.boilerplate;

/**
 * Removes the short caption that stands directly above the credit of a picture, and lines that
 * begin with the sign of copyright.
 */
final class CreditLines {
  private static final int LONGEST_CAPTION = 5;
  private static final int LONGEST_OWNER = 12;
  private static final double SCORE = 0.7;

  private CreditLines() {}

  static void apply(LineTable table) {
    int firstProse = table.nextProse(0);
    for (int i = firstProse + 1; i + 1 < table.size(); i++) {
      LineFacts line = table.line(i);
      if (table.kept(i)
          && table.isRemovedAs(i + 1, Reason.CREDIT)
          && line.words() <= LONGEST_CAPTION
          && !line.shape().terminal()
          && !line.listItem()
          && line.noCapitals()) {
        table.remove(i, Reason.CREDIT, SCORE);
      }
    }
    for (int i = 0; i < table.size(); i++) {
      LineFacts line = table.line(i);
      if (isLegend(table, i)) {
        continue;
      }
      if (line.text().charAt(0) == '©' && line.words() <= LONGEST_OWNER) {
        table.remove(i, line.shape().digits() > 0 ? Reason.LEGAL : Reason.CREDIT, SCORE);
      }
      if (line.text().startsWith("▲ ") && line.words() <= LineFacts.LONGEST_HEADLINE) {
        table.remove(i, Reason.CREDIT, SCORE);
      }
    }
  }

  /** "▲ means risen" stands beside "▼ means fallen". */
  private static boolean isLegend(LineTable table, int i) {
    return isSigned(table, i) && (isSigned(table, i - 1) || isSigned(table, i + 1));
  }

  private static boolean isSigned(LineTable table, int i) {
    if (i < 0 || i >= table.size() || table.line(i).listItem()) {
      return false;
    }
    String text = table.line(i).text();
    return text.length() > 2
        && text.charAt(1) == ' '
        && Character.getType(text.charAt(0)) == Character.OTHER_SYMBOL;
  }
}
