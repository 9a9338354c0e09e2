package dev.winnow.boilerplate;

/**
 * Removes lines that are the title of an article again: further down, or with the name of the site
 * behind it, "Title | Site".
 */
final class TitleRepeats {
  private static final int SHORTEST = 6;
  private static final int LONGEST_NAME = 4;
  private static final String SIGNS = "|-–—»·:";
  private static final double SCORE = 0.8;

  private TitleRepeats() {}

  static void apply(LineTable table) {
    int end = table.nextProse(0);
    if (end == 0 || end == table.size() || !table.article()) {
      return;
    }
    int title = title(table, end);
    if (title < 0) {
      return;
    }
    long key = table.line(title).key();
    for (int i = 0; i < table.size(); i++) {
      LineFacts line = table.line(i);
      if (i != title && table.kept(i) && !line.listItem() && !line.cells() && !line.prose()) {
        boolean again = i > end && line.key() == key && standsAlone(table, i);
        if (again || (line.words() > SHORTEST && nameless(line) == key)) {
          table.remove(i, Reason.REPEATED, SCORE);
        }
      }
    }
  }

  /** The first kept line of some length above the prose that has no site's name behind it. */
  private static int title(LineTable table, int end) {
    for (int i = 0; i < end; i++) {
      LineFacts line = table.line(i);
      if (table.kept(i) && line.words() >= SHORTEST && !line.listItem() && !line.cells()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean standsAlone(LineTable table, int i) {
    return table.blankBefore(i) && table.blankBefore(i + 1);
  }

  /** Returns the key of a line without the name of few words at its end, or -1. */
  private static long nameless(LineFacts line) {
    String text = line.text();
    for (int i = text.length() - 2; i > 1; i--) {
      if (SIGNS.indexOf(text.charAt(i)) >= 0
          && text.charAt(i - 1) == ' '
          && text.charAt(i + 1) == ' ') {
        boolean name = new LineWords(text.substring(i)).size() <= LONGEST_NAME;
        return name ? LineReader.key(text.substring(0, i)) : -1;
      }
    }
    return -1;
  }
}
