package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes links to other stories that stand alone between two paragraphs: lines all in capitals,
 * and headlines where other evidence says that the text was left half clean.
 *
 * <p>The evidence is weak, so a budget bounds what goes: beyond it all of them are kept and marked.
 */
final class LoneLines {
  private static final int CAPITALS_WORDS = 7;

  /** Among links in capitals, a call may be shorter: "DOWNLOAD THE COURIER APP TODAY". */
  private static final int CALL_WORDS = 5;

  private static final int HEADLINE_WORDS = 9;
  private static final int PROSE_FOR_EACH = 3;
  private static final int MOST = 6;
  private static final double SCORE = 0.5;

  private LoneLines() {}

  static void apply(LineTable table) {
    if (!table.apart()) {
      return;
    }
    boolean leftover = isLeftover(table);
    List<Integer> capitals = new ArrayList<>();
    List<Integer> headlines = new ArrayList<>();
    int leastCapitals = CAPITALS_WORDS;
    int headings = 0;
    int prose = 0;
    int first = table.nextProse(0);
    for (int i = first; i < table.size(); i++) {
      if (!table.kept(i)) {
        continue;
      }
      LineFacts line = table.line(i);
      if (line.prose() && !line.capitals()) {
        prose++;
      } else if (i > first && standsAlone(table, i)) {
        if (line.capitals() && line.words() >= leastCapitals) {
          capitals.add(i);
          leastCapitals = CALL_WORDS;
        } else if (line.words() >= HEADLINE_WORDS && line.beginsUpper()) {
          headlines.add(i);
        } else {
          headings++;
        }
      }
    }
    if (headings == 0) {
      removeWithin(table, capitals, prose);
    }
    if (leftover && headings == 0) {
      removeWithin(table, headlines, prose);
    }
  }

  private static void removeWithin(LineTable table, List<Integer> candidates, int prose) {
    int words = 0;
    for (int i : candidates) {
      words += table.line(i).words();
    }
    boolean over =
        candidates.size() > MOST
            || candidates.size() * PROSE_FOR_EACH > prose + 3
            || words > table.words() * LineTable.BUDGET;
    for (int i : candidates) {
      if (over) {
        table.mark(i, Reason.RECOMMENDED, SCORE);
      } else {
        table.remove(i, Reason.RECOMMENDED, SCORE);
      }
    }
  }

  /** Whether a line stands between blank lines, prose above and prose below. */
  private static boolean standsAlone(LineTable table, int i) {
    LineFacts line = table.line(i);
    int before = table.previousKept(i);
    int after = table.nextKept(i);
    return line.headline()
        && !line.listItem()
        && !line.quoted()
        && line.indent() == 0
        && !line.text().endsWith(":")
        && !(line.capitals() && line.shape().terminal())
        && before >= 0
        && after < table.size()
        && table.blankBefore(i)
        && table.blankBefore(i + 1)
        && table.line(before).prose()
        && table.line(after).prose();
  }

  private static boolean isLeftover(LineTable table) {
    for (int i = 0; i < table.size(); i++) {
      if (table.isRemovedAs(i, Reason.RECOMMENDED)
          || table.isRemovedAs(i, Reason.PROMOTION)
          || table.isRemovedAs(i, Reason.COMMENT_FORM)) {
        return true;
      }
    }
    return false;
  }
}
