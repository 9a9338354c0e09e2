package dev.winnow.boilerplate;

import dev.winnow.segment.Scripts;
import java.util.List;

/**
 * Finds the line breaks that only keep a text within so many columns, as in mail and the dumps of
 * text browsers.
 *
 * <p>A break is of that kind when the first word of the next line would not have fitted into the
 * line, and a text is wrapped when most breaks after its longer lines are.
 */
final class HardWraps {
  private static final int NARROWEST = 30;
  private static final int WIDEST = 132;
  private static final int FEWEST = 4;
  private static final int SLACK = 2;
  private static final double OVERFLOW = 0.02;
  private static final double LONGER = 0.6;
  private static final double MOST = 0.6;

  private HardWraps() {}

  /**
   * Returns for each line whether it goes on with the paragraph of the line before.
   *
   * @param blankBefore whether a blank line stands before a line
   */
  static boolean[] find(List<TextLine> lines, List<Boolean> blankBefore) {
    int size = lines.size();
    boolean[] wrapped = new boolean[size];
    int width = width(lines);
    if (width == 0) {
      return wrapped;
    }
    int candidates = 0;
    int found = 0;
    for (int i = 1; i < size; i++) {
      LineFacts line = lines.get(i).facts();
      if (!blankBefore.get(i) && !line.listItem()) {
        int length = length(lines.get(i - 1));
        wrapped[i] = length + 1 + firstWord(line.text()) > width - SLACK;
        found += wrapped[i] ? 1 : 0;
        candidates += length >= width * LONGER ? 1 : 0;
      }
    }
    return found >= FEWEST && found >= candidates * MOST ? wrapped : new boolean[size];
  }

  /** Returns the column that hardly any line goes beyond; 0 when there is none. */
  private static int width(List<TextLine> lines) {
    int[] counts = new int[WIDEST + 2];
    for (TextLine line : lines) {
      counts[Math.min(WIDEST + 1, length(line))]++;
    }
    int beyond = counts[WIDEST + 1];
    int width = WIDEST;
    while (width >= NARROWEST && beyond + counts[width] <= lines.size() * OVERFLOW) {
      beyond += counts[width--];
    }
    return width < NARROWEST || beyond > lines.size() * OVERFLOW ? 0 : width;
  }

  private static int length(TextLine line) {
    return line.facts().indent() + line.facts().text().length();
  }

  private static int firstWord(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) > ' ') {
      if (Scripts.isUnspaced(line.charAt(end++))) {
        break;
      }
    }
    return end;
  }
}
