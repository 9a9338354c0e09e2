package dev.winnow.boilerplate;

import java.util.Arrays;

/**
 * Finds the runs of template lines at the head and the tail of a document.
 *
 * <p>A run goes from the first or last line inward, over template lines and lines without a word
 * between them. One short line of the document's own, such as a date, may stand in a run when there
 * are at least two template lines on either side of it; it stays. A single line that happens to
 * stand in many documents, such as the heading of their introductions, is so never reached across a
 * title.
 *
 * <p>Nothing goes when fewer than {@link #LEAST_WORDS} words would be left: a page made of nothing
 * but template lines, or an article that was crawled under many addresses, stays whole.
 */
final class TemplateRuns {
  /** With fewer words left, a document says nothing of its own. */
  static final int LEAST_WORDS = 10;

  /** Lines with fewer words are short. */
  private static final int SHORT = 10;

  private static final int BESIDE = 2;

  private final double[] shares;
  private final int[] words;
  private final double[] scores;
  private boolean spared;

  /**
   * Finds the runs.
   *
   * @param shares what {@link TemplateShares} says of each kept line
   * @param words how many words each has
   */
  TemplateRuns(double[] shares, int[] words) {
    this.shares = shares;
    this.words = words;
    this.scores = new double[shares.length];
    take(0, 1);
    take(shares.length - 1, -1);
    spare();
  }

  /** Returns the share of the pages with a line that goes, 0 for one that stays. */
  double score(int i) {
    return scores[i];
  }

  /** Returns whether lines stay because hardly anything else is there. */
  boolean spared() {
    return spared;
  }

  private void take(int from, int step) {
    int templates = 0;
    int taken = from;
    boolean crossed = false;
    for (int i = from; i >= 0 && i < shares.length; i += step) {
      if (shares[i] > 0) {
        templates++;
        for (; taken != i + step; taken += step) {
          if (shares[taken] > 0 || words[taken] == 0) {
            scores[taken] = shares[shares[taken] > 0 ? taken : i];
          }
        }
      } else if (words[i] > 0) {
        if (crossed || templates < BESIDE || words[i] >= SHORT || !goesOn(i + step, step)) {
          return;
        }
        crossed = true;
      }
    }
  }

  /** Returns whether enough template lines come next. */
  private boolean goesOn(int from, int step) {
    int templates = 0;
    for (int i = from; i >= 0 && i < shares.length; i += step) {
      if (shares[i] > 0) {
        templates++;
        if (templates == BESIDE) {
          return true;
        }
      } else if (words[i] > 0) {
        return false;
      }
    }
    return false;
  }

  private void spare() {
    int left = 0;
    boolean any = false;
    for (int i = 0; i < scores.length; i++) {
      any |= scores[i] > 0;
      left += scores[i] > 0 ? 0 : words[i];
    }
    if (any && left < LEAST_WORDS) {
      Arrays.fill(scores, 0);
      spared = true;
    }
  }
}
