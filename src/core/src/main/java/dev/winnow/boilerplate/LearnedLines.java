package dev.winnow.boilerplate;

import java.util.BitSet;

/**
 * Removes the lines that {@link TextModel} takes for boilerplate, once the rules find no more.
 *
 * <p>Those go without which the word F1 of the text is expected to be highest. Where it would
 * hardly rise all lines stay: the text is as good as clean. Lines in doubt may not be more than a
 * set share of the text: beyond it they stay and are marked. Quotations and dialogue stay.
 */
final class LearnedLines {
  /**
   * A text that is expected to gain less F1 is left as it is. Out of fold, WCXB's annotated texts
   * lose 0.6 % of their words with 0.03, 0.35 % with 0.04, and no less with 0.06.
   */
  private static final double LEAST_GAIN = 0.04;

  /** Lines from this probability on are in doubt, even where the choice would let them go. */
  private static final double DOUBT = 0.2;

  private static final double DOUBT_OF_PAGE = 0.3;

  /** The items of a numbered list stay from this probability of them all on. */
  private static final double DOUBT_OF_LIST = 0.1;

  /**
   * Where the lexicon knows no word of most lines, as in all languages but English, only the
   * clearer cases of a whole page go: the model has learned from pages that are nearly all English.
   */
  private static final double DOUBT_OF_UNKNOWN = 0.1;

  /** From this probability on prose stays, but where a whole page has come as text. */
  private static final double PROSE = 0.15;

  /** As {@link #LEAST_GAIN}, where a whole page has come as text. */
  private static final double LEAST_GAIN_OF_PAGE = 0.01;

  /** So many lines at an end of a text are looked at, and so many of them must be furniture. */
  private static final int END = 8;

  private static final int MOST_OF_END = 6;

  /** Lines below this probability are furniture. */
  private static final double FURNITURE = 0.15;

  /** MediaWiki writes its footnotes so. */
  private static final char FOOTNOTE = '^';

  private static final int LONGEST_OF_MENU = 4;

  private final LineTable table;
  private final float[] probabilities;
  private final boolean knowsWords;
  private final int[] words;

  private LearnedLines(LineTable table, float[] probabilities, boolean knowsWords) {
    this.table = table;
    this.probabilities = probabilities;
    this.knowsWords = knowsWords;
    words = new int[table.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = table.kept(i) ? table.line(i).words() : 0;
    }
  }

  static void apply(LineTable table, TextModel model, Preset preset) {
    if (table.size() == 0) {
      return;
    }
    boolean knowsWords = knowsWords(table);
    boolean acts = knowsWords && table.removed() == 0;
    boolean mayBePage = table.size() >= 3 * END;
    if (!acts && !mayBePage) {
      return;
    }
    LineScorer scorer = model.scorer(table);
    boolean page = mayBePage && isPage(table, scorer.ends(END));
    if (acts || page) {
      PageScores scores = scorer.scores();
      new LearnedLines(table, scores.blocks(), knowsWords)
          .remove(TextSharpness.of(scores, preset), page);
    }
  }

  private static boolean knowsWords(LineTable table) {
    int known = 0;
    for (int i = 0; i < table.size(); i++) {
      known += table.line(i).lexical() != 0 ? 1 : 0;
    }
    return known * 2 > table.size();
  }

  /** Returns whether a text has furniture at both ends, as a page has its menu and its footer. */
  private static boolean isPage(LineTable table, float[] probabilities) {
    return furniture(table, probabilities, 0) >= MOST_OF_END
        && furniture(table, probabilities, table.size() - END) >= MOST_OF_END;
  }

  private static int furniture(LineTable table, float[] probabilities, int from) {
    int lines = 0;
    for (int i = from; i < from + END; i++) {
      lines += !table.kept(i) || probabilities[i] < FURNITURE ? 1 : 0;
    }
    return lines;
  }

  private void remove(double sharpness, boolean page) {
    ExpectedF1 expected = ExpectedF1.of(words, probabilities, sharpness);
    if (expected.gain() < (page ? LEAST_GAIN_OF_PAGE : LEAST_GAIN)) {
      return;
    }
    BitSet chosen = expected.chosen();
    BitSet items = new Enumerations(table).likely(probabilities, DOUBT_OF_LIST);
    double budget = knowsWords ? LineTable.BUDGET * table.words() : 0;
    for (int i = 0; i < words.length; i++) {
      if (table.kept(i) && !chosen.get(i) && !items.get(i) && !isProtected(table.line(i))) {
        budget = remove(i, chosen, page, budget);
      }
    }
  }

  private double remove(int i, BitSet chosen, boolean page, double budget) {
    double score = 1 - probabilities[i];
    if (probabilities[i] < doubt(page)) {
      table.remove(i, reason(i, chosen), score);
    } else if (words[i] <= budget && (page || !table.line(i).prose() || probabilities[i] < PROSE)) {
      table.remove(i, reason(i, chosen), score);
      return budget - words[i];
    } else {
      table.mark(i, reason(i, chosen), score);
    }
    return budget;
  }

  private static boolean isProtected(LineFacts line) {
    return (line.quoted() || line.text().charAt(0) == FOOTNOTE || CodeLines.isCode(line.text()))
        && line.match().isEmpty();
  }

  private double doubt(boolean page) {
    return !knowsWords ? DOUBT_OF_UNKNOWN : page ? DOUBT_OF_PAGE : DOUBT;
  }

  /** A phrase tells the kind, or what was removed before; short lines together are a menu. */
  private Reason reason(int i, BitSet chosen) {
    LineFacts line = table.line(i);
    if (line.match().isPresent()) {
      return line.match().get().reason();
    }
    if (table.isRemovedAs(i - 1, Reason.COMMENTS)) {
      return Reason.COMMENTS;
    }
    if (table.isRemovedAs(i - 1, Reason.RECOMMENDED) && line.headline()) {
      return Reason.RECOMMENDED;
    }
    boolean menu = isShort(i, chosen) && (isShort(i - 1, chosen) || isShort(i + 1, chosen));
    return menu ? Reason.NAVIGATION : Reason.BOILERPLATE;
  }

  private boolean isShort(int i, BitSet chosen) {
    return i >= 0
        && i < table.size()
        && !chosen.get(i)
        && table.line(i).words() <= LONGEST_OF_MENU
        && !table.line(i).shape().terminal();
  }
}
