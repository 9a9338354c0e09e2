package dev.winnow.boilerplate;

/**
 * The stretch of lines with most prose, and where a line stands to it.
 *
 * <p>The stretch is the one whose sum of scores is highest, a line of prose scoring its words and
 * any other line a fixed penalty (Bentley, "Programming Pearls: Algorithm Design Techniques", CACM
 * 27(9), 1984). Penalties of several sizes give a narrow and a wide one.
 */
final class LineRegion {
  private static final double[] PENALTIES = {1, 4, 12};

  private final int size;
  private final int[] starts = new int[PENALTIES.length];
  private final int[] ends = new int[PENALTIES.length];

  LineRegion(LineTable table) {
    size = table.size();
    for (int k = 0; k < PENALTIES.length; k++) {
      find(table, k);
    }
  }

  private void find(LineTable table, int k) {
    double best = 0;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < size; i++) {
      LineFacts line = table.line(i);
      double score = Math.min(60, line.words()) * (line.prose() ? 1 : 0.3) - PENALTIES[k];
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += score;
      if (sum > best) {
        best = sum;
        starts[k] = start;
        ends[k] = i + 1;
      }
    }
  }

  void put(int index, FeatureSink sink) {
    for (int k = 0; k < PENALTIES.length; k++) {
      int outside =
          index < starts[k] ? index - starts[k] : index >= ends[k] ? index - ends[k] + 1 : 0;
      sink.put("region.outside", outside);
      sink.put("region.size", (ends[k] - starts[k]) / (double) size);
      sink.put("region.position", (index - starts[k]) / (double) Math.max(1, ends[k] - starts[k]));
    }
  }
}
