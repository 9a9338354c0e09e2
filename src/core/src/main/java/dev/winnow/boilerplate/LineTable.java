package dev.winnow.boilerplate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a plain text in one round of decisions, and what has been decided about them.
 *
 * <p>Not thread-safe.
 */
final class LineTable {
  /** The share of a text's words that may go on weak evidence. */
  static final double BUDGET = 0.25;

  private final LineFacts[] lines;
  private final boolean[] blankBefore;
  private final @Nullable Reason[] reasons;
  private final @Nullable Reason[] doubts;
  private final double[] scores;
  private final int words;
  private int removed;

  LineTable(LineFacts[] lines, boolean[] blankBefore) {
    this.lines = lines;
    this.blankBefore = blankBefore;
    this.reasons = new Reason[lines.length];
    this.doubts = new Reason[lines.length];
    this.scores = new double[lines.length];
    int sum = 0;
    for (LineFacts line : lines) {
      sum += line.words();
    }
    this.words = sum;
  }

  /** Returns the table of paragraphs about which nothing is decided. */
  static LineTable of(List<Paragraph> paragraphs) {
    LineFacts[] facts = new LineFacts[paragraphs.size()];
    boolean[] blankBefore = new boolean[facts.length];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = paragraphs.get(i).facts();
      blankBefore[i] = paragraphs.get(i).blankBefore();
    }
    return new LineTable(facts, blankBefore);
  }

  int size() {
    return lines.length;
  }

  LineFacts line(int i) {
    return lines[i];
  }

  /** Returns the words of all lines, removed ones included. */
  int words() {
    return words;
  }

  /** Returns whether a blank line stood before line {@code i}; never for the first line. */
  boolean blankBefore(int i) {
    return i == lines.length || blankBefore[i];
  }

  boolean kept(int i) {
    return reasons[i] == null;
  }

  @Nullable Reason reason(int i) {
    return reasons[i];
  }

  /** Returns why a line that is kept looks like boilerplate, or null. */
  @Nullable Reason doubt(int i) {
    return kept(i) ? doubts[i] : null;
  }

  /** Returns how strong the evidence against a removed or marked line is. */
  double score(int i) {
    return scores[i];
  }

  /** Removes a line; the first reason given stays. */
  void remove(int i, Reason reason, double score) {
    if (reasons[i] == null) {
      reasons[i] = reason;
      scores[i] = score;
      removed++;
    }
  }

  /** Marks a line that looks like boilerplate but stays; a removal, before or after, goes first. */
  void mark(int i, Reason reason, double score) {
    if (reasons[i] == null && doubts[i] == null) {
      doubts[i] = reason;
      scores[i] = score;
    }
  }

  /** Returns how many lines are removed. */
  int removed() {
    return removed;
  }

  /** Returns the first kept line at or after {@code i} that is prose, or the number of lines. */
  int nextProse(int i) {
    int at = i;
    while (at < lines.length && !(kept(at) && lines[at].prose())) {
      at++;
    }
    return at;
  }

  /** Returns the last kept line that is prose, or -1. */
  int lastProse() {
    int at = lines.length - 1;
    while (at >= 0 && !(kept(at) && lines[at].prose())) {
      at--;
    }
    return at;
  }

  /** Returns the next kept line after {@code i}, or the number of lines. */
  int nextKept(int i) {
    int at = i + 1;
    while (at < lines.length && !kept(at)) {
      at++;
    }
    return at;
  }

  /** Returns the last kept line before {@code i}, or -1. */
  int previousKept(int i) {
    int at = i - 1;
    while (at >= 0 && !kept(at)) {
      at--;
    }
    return at;
  }

  /** Returns whether line {@code i} exists and was removed for {@code reason}. */
  boolean isRemovedAs(int i, Reason reason) {
    return i >= 0 && i < lines.length && reasons[i] == reason;
  }

  /** Returns whether line {@code i} exists and was removed. */
  boolean isRemoved(int i) {
    return i >= 0 && i < lines.length && reasons[i] != null;
  }

  /**
   * Returns whether most words that are kept stand in prose, as in an article and unlike in a list
   * of products.
   */
  boolean article() {
    int prose = 0;
    int all = 0;
    for (int i = 0; i < lines.length; i++) {
      if (kept(i)) {
        prose += lines[i].prose() ? lines[i].words() : 0;
        all += lines[i].words();
      }
    }
    return prose * 2 > all;
  }

  /**
   * Returns whether the paragraphs of prose are set apart by blank lines; a teaser that follows its
   * headline at once says nothing against it.
   */
  boolean apart() {
    int prose = 0;
    int apart = 0;
    for (int i = 1; i < lines.length; i++) {
      if (kept(i) && lines[i].prose() && (blankBefore[i] || lines[i - 1].prose())) {
        prose++;
        apart += blankBefore[i] ? 1 : 0;
      }
    }
    return apart * 2 > prose;
  }
}
