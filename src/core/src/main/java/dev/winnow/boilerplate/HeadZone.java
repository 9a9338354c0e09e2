package dev.winnow.boilerplate;

/**
 * Removes what stands around the title, above the first prose: counters, names of site and
 * category, breadcrumbs, the title again, and who wrote it when.
 */
final class HeadZone {
  private static final int LONGEST_ZONE = 25;
  private static final int LONGEST_NAME = 4;
  private static final int SHORTEST_TITLE = 5;
  private static final int LONGEST_BYLINE = 8;
  private static final int LONGEST_DATED_BYLINE = 14;
  private static final int SHORT_UNSPACED = 16;
  private static final double SCORE = 0.8;
  private static final double LOW = 0.65;

  private final LineTable table;
  private final int end;
  private final int title;

  private HeadZone(LineTable table, int end) {
    this.table = table;
    this.end = end;
    this.title = findTitle();
  }

  static void apply(LineTable table) {
    int end = table.nextProse(0);
    if (end == 0 || end == table.size() || end > LONGEST_ZONE || !table.article()) {
      return;
    }
    HeadZone zone = new HeadZone(table, end);
    zone.removeMarkedAbove();
    zone.removeCounters();
    zone.removeBreadcrumbs();
    if (zone.title >= 0) {
      zone.removeTitleAgain();
      zone.removeDatesAbove();
      zone.removePostMeta();
      zone.removeNamesAbove();
    }
  }

  /** The first line that comes twice; else the first of some length; else the longest. */
  private int findTitle() {
    int found = -1;
    int longest = -1;
    for (int i = 0; i < end; i++) {
      LineFacts line = table.line(i);
      if (!table.kept(i) || line.numberOnly() || line.date() == DateShape.FULL || isPath(line)) {
        continue;
      }
      if (line.words() >= 3 && comesAgain(i)) {
        return i;
      }
      if (found < 0 && line.words() >= SHORTEST_TITLE) {
        found = i;
      }
      if (longest < 0 || line.words() > table.line(longest).words()) {
        longest = i;
      }
    }
    return found >= 0 ? found : longest;
  }

  private boolean comesAgain(int i) {
    for (int k = i + 1; k < end; k++) {
      if (table.kept(k) && table.line(k).key() == table.line(i).key()) {
        return true;
      }
    }
    return false;
  }

  /** "Home" is a weak phrase, but not above a title. */
  private void removeMarkedAbove() {
    for (int i = 0; i < title; i++) {
      LineFacts line = table.line(i);
      if (line.matches(Reason.NAVIGATION)
          && line.words() <= LONGEST_NAME
          && line.match().map(PhraseMatch::coverage).orElse(0.0) >= 0.6) {
        table.remove(i, Reason.NAVIGATION, SCORE);
      }
    }
  }

  private void removeCounters() {
    for (int i = 0; i < end && table.line(i).numberOnly() && !table.line(i).listItem(); i++) {
      if (table.line(i).words() == 1 && table.line(i).shape().symbols() == 0 && title > i) {
        table.remove(i, Reason.BOILERPLATE, SCORE);
      }
    }
  }

  private void removeBreadcrumbs() {
    for (int i = 0; i < end; i++) {
      if (i != title && table.kept(i) && isPath(table.line(i))) {
        table.remove(i, Reason.NAVIGATION, SCORE);
      }
    }
  }

  /** "Home > News > Town", "#Analysis / Jane Doe": short names between signs. */
  private static boolean isPath(LineFacts line) {
    String text = line.text();
    if (line.words() < 2 || line.words() > 15 || line.shape().terminal()) {
      return false;
    }
    int signs = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ("[(<={".indexOf(c) >= 0) {
        return false;
      }
      if (">›»→/|".indexOf(c) >= 0 && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ') {
        signs++;
      }
    }
    boolean hash = text.charAt(0) == '#' && text.length() > 1 && text.charAt(1) != ' ';
    boolean short2 = line.words() <= (signs + 1) * 3;
    boolean home = line.matches(Reason.NAVIGATION) && line.match().get().start() == 0;
    return short2 && (signs >= 2 || (signs == 1 && (hash || home)));
  }

  private void removeTitleAgain() {
    for (int i = title + 1; i < end; i++) {
      if (table.kept(i) && table.line(i).key() == table.line(title).key()) {
        table.remove(i, Reason.REPEATED, 0.9);
      }
    }
  }

  private void removeNamesAbove() {
    boolean repeated = false;
    boolean navigation = false;
    for (int i = 0; i < end; i++) {
      repeated |= table.isRemovedAs(i, Reason.REPEATED) && i > title;
      navigation |= i < title && table.isRemovedAs(i, Reason.NAVIGATION);
    }
    int above = 0;
    boolean together = true;
    for (int i = 0; i < title; i++) {
      if (table.kept(i)) {
        LineFacts line = table.line(i);
        if (!isShortName(line)
            || line.shape().terminal()
            || line.quoted()
            || line.date() != DateShape.NONE) {
          return;
        }
        together &= above == 0 || !table.blankBefore(i);
        above++;
      }
    }
    boolean alone = above == 1 && table.line(0).words() <= 2 && hasPostMeta();
    boolean stack =
        (alone || above >= 2) && together && table.blankBefore(title) && titleIsLonger();
    if (!repeated && !navigation && !stack) {
      return;
    }
    for (int i = 0; i < title; i++) {
      if (table.kept(i)) {
        table.remove(i, Reason.NAVIGATION, stack && !repeated && !navigation ? LOW : SCORE);
      }
    }
  }

  /** A word or two in scripts without spaces count as more. */
  private static boolean isShortName(LineFacts line) {
    return line.words() <= LONGEST_NAME
        || (line.shape().upper() == 0
            && line.text().length() <= SHORT_UNSPACED
            && line.text().indexOf(' ') < 0);
  }

  private boolean hasPostMeta() {
    for (int i = title + 1; i < end; i++) {
      if (table.isRemovedAs(i, Reason.BYLINE)) {
        return true;
      }
    }
    return false;
  }

  private boolean titleIsLonger() {
    return table.line(title).words() >= SHORTEST_TITLE && !table.line(title).shape().terminal();
  }

  /** Dates with a year or time, and the names and days in one group with them. */
  private void removePostMeta() {
    int last = table.nextProse(end + 1); // a lead may stand between title and byline
    last = Math.min(last, end + 8);
    for (int i = title + 1; i < last && i < table.size(); i++) {
      LineFacts line = table.line(i);
      boolean dated = line.date() == DateShape.FULL;
      if (table.kept(i) && !line.cells() && (dated || isWeakByline(line))) {
        table.remove(i, Reason.BYLINE, SCORE);
      }
    }
    removeCountsBelow(last);
    for (int i = title + 2; i < last && i < table.size(); i++) {
      removeBeside(i, i - 1, i);
    }
    for (int i = Math.min(last, table.size()) - 2; i > title; i--) {
      removeBeside(i, i + 1, i + 1);
    }
  }

  private static boolean isWeakByline(LineFacts line) {
    int most = line.shape().digits() > 0 ? LONGEST_DATED_BYLINE : LONGEST_BYLINE;
    return line.matches(Reason.BYLINE) && line.words() <= most && !line.prose();
  }

  /** How many have commented: a number alone, right below who wrote it when. */
  private void removeCountsBelow(int last) {
    for (int i = title + 2; i < last && i < table.size(); i++) {
      LineFacts line = table.line(i);
      if (table.kept(i)
          && line.numberOnly()
          && line.words() == 1
          && line.shape().symbols() == 0
          && !table.blankBefore(i)
          && table.isRemovedAs(i - 1, Reason.BYLINE)) {
        table.remove(i, Reason.COMMENT_FORM, LOW);
      }
    }
  }

  /** A date stands above the title of a story too; that of a diary has no menu or byline beside. */
  private void removeDatesAbove() {
    boolean chrome = false;
    for (int i = 0; i < end; i++) {
      Reason reason = table.reason(i);
      chrome |= reason == Reason.NAVIGATION || reason == Reason.BYLINE || reason == Reason.SHARE;
    }
    for (int i = 0; chrome && i < title; i++) {
      LineFacts line = table.line(i);
      if (table.kept(i) && line.date() == DateShape.FULL && !line.cells()) {
        table.remove(i, Reason.BYLINE, SCORE);
      }
    }
    for (int i = 1; i < title; i++) {
      removeBeside(i, i - 1, i);
    }
  }

  private void removeBeside(int i, int other, int gap) {
    LineFacts line = table.line(i);
    boolean meta = !line.cells() && (line.nameLike() || line.date() == DateShape.DAY);
    if (table.kept(i)
        && meta
        && !table.blankBefore(gap)
        && table.isRemovedAs(other, Reason.BYLINE)) {
      table.remove(i, Reason.BYLINE, LOW);
    }
  }
}
