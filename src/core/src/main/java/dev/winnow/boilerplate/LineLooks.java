package dev.winnow.boilerplate;

/**
 * How lines look from afar, and whether the looks of lines come again after so many lines, as in a
 * grid of cards.
 */
final class LineLooks {
  private static final int LONGEST_PERIOD = 8;
  private static final int NEAR_PERIOD = 16;
  private static final int NEAR = 10;
  private static final double CLEARLY_MORE = 0.02;
  private static final int LOOKS = 10 * 2 * 2 * 2 * 2;

  private final int[] looks;
  private final int[] counts = new int[LOOKS];
  private final int[][] same = new int[LONGEST_PERIOD + 1][];

  LineLooks(LineTable table) {
    int size = table.size();
    looks = new int[size];
    for (int i = 0; i < size; i++) {
      looks[i] = look(table.line(i));
      counts[looks[i]]++;
    }
    for (int period = 1; period <= LONGEST_PERIOD; period++) {
      int[] sums = new int[size + 1];
      for (int i = 0; i < size; i++) {
        sums[i + 1] = sums[i] + (i >= period && looks[i] == looks[i - period] ? 1 : 0);
      }
      same[period] = sums;
    }
  }

  /** How long a line is, how it ends, whether it has capitals and digits. */
  private static int look(LineFacts line) {
    int words = line.words();
    int length =
        words <= 4
            ? words
            : words <= 7 ? 5 : words <= 12 ? 6 : words <= 20 ? 7 : words <= 40 ? 8 : 9;
    int capitals = line.shape().capitalised() * 5 > words * 3 ? 1 : 0;
    int digits = line.shape().digits() > 0 ? 1 : 0;
    int terminal = line.shape().terminal() ? 1 : 0;
    int item = line.listItem() ? 1 : 0;
    return (((length * 2 + capitals) * 2 + digits) * 2 + terminal) * 2 + item;
  }

  boolean alike(int one, int other) {
    return looks[one] == looks[other];
  }

  void put(int index, FeatureSink sink) {
    int count = counts[looks[index]];
    sink.put("repeat.look", count);
    sink.put("repeat.lookShare", count / (double) looks.length);
    int from = Math.max(0, index - NEAR);
    int to = Math.min(looks.length, index + NEAR + 1);
    int alike = 0;
    for (int i = from; i < to; i++) {
      alike += looks[i] == looks[index] ? 1 : 0;
    }
    sink.put("repeat.lookNear", alike / (double) (to - from));
  }

  void putPeriod(int index, FeatureSink sink) {
    int from = Math.max(0, index - NEAR_PERIOD);
    int to = Math.min(looks.length, index + NEAR_PERIOD + 1);
    double best = 0;
    int at = 0;
    for (int period = 1; period <= LONGEST_PERIOD; period++) {
      double share = (same[period][to] - same[period][from]) / (double) (to - from);
      if (share > best + CLEARLY_MORE) {
        best = share;
        at = period;
      }
    }
    sink.put("period.share", best);
    sink.put("period.lines", at);
    sink.put("period.next", (same[1][to] - same[1][from]) / (double) (to - from));
  }
}
