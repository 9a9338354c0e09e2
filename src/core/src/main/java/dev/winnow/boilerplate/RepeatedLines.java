package dev.winnow.boilerplate;

import java.util.HashMap;
import java.util.Map;

/**
 * Removes lines that come again and again: tickers of several lines, and the running heads of
 * pages.
 *
 * <p>Refrains and answers of a dialogue come again too; they stay.
 */
final class RepeatedLines {
  private static final int IN_A_ROW = 3;
  private static final int SHORTEST = 4;
  private static final double SCORE = 0.8;

  private RepeatedLines() {}

  static void apply(LineTable table) {
    removeRuns(table);
    removeQuotes(table);
    removeRunningHeads(table);
  }

  private static void removeRuns(LineTable table) {
    int run = 1;
    for (int i = 1; i <= table.size(); i++) {
      if (i < table.size()
          && table.line(i).key() == table.line(i - 1).key()
          && table.line(i).words() >= SHORTEST
          && table.line(i).shape().digits() == 0
          && !table.line(i).endsLikeSentence()) {
        run++;
        continue;
      }
      if (run >= IN_A_ROW) {
        for (int k = i - run + 1; k < i; k++) {
          table.remove(k, Reason.REPEATED, SCORE);
        }
      }
      run = 1;
    }
  }

  /** Prices that come again, to the digit. */
  private static void removeQuotes(LineTable table) {
    Map<Long, Integer> first = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      LineFacts line = table.line(i);
      if (line.shape().digits() >= SHORTEST && QuoteTape.isQuote(line.text())) {
        Integer before = first.putIfAbsent(line.key(), i);
        if (before != null) {
          table.remove(before, Reason.REPEATED, SCORE);
          table.remove(i, Reason.REPEATED, SCORE);
        }
      }
    }
  }

  /** The name of a work that stands beside every page number. */
  private static void removeRunningHeads(LineTable table) {
    Map<Long, Integer> beside = new HashMap<>();
    Map<Long, Integer> all = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      LineFacts line = table.line(i);
      if (isCandidate(table, i)) {
        all.merge(line.key(), 1, Integer::sum);
        if (besidePageNumber(table, i)) {
          beside.merge(line.key(), 1, Integer::sum);
        }
      }
    }
    for (int i = 0; i < table.size(); i++) {
      long key = table.line(i).key();
      if (isCandidate(table, i)
          && beside.getOrDefault(key, 0) >= 2
          && all.getOrDefault(key, 0) <= beside.getOrDefault(key, 0) + 1) {
        table.remove(i, Reason.REPEATED, SCORE);
      }
    }
  }

  private static boolean isCandidate(LineTable table, int i) {
    LineFacts line = table.line(i);
    return table.kept(i) && line.words() <= 12 && !line.prose() && line.shape().letters() > 0;
  }

  private static boolean besidePageNumber(LineTable table, int i) {
    return isPageNumber(table, i - 1) || isPageNumber(table, i + 1);
  }

  private static boolean isPageNumber(LineTable table, int i) {
    return table.isRemovedAs(i, Reason.NAVIGATION) && table.line(i).shape().digits() > 0;
  }
}
