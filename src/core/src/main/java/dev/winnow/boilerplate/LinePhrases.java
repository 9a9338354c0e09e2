package dev.winnow.boilerplate;

import java.util.Arrays;

/** What the phrase packs say of the lines of a text, and how long ago they said what. */
final class LinePhrases {
  private static final Reason[] REASONS = Reason.values();
  private static final String[] HERE = new String[REASONS.length];
  private static final String[] SINCE = new String[REASONS.length];
  private static final int FAR = 1000;

  /** A phrase that covers less of its line says nothing of the lines after it. */
  private static final double MOSTLY = 0.4;

  static {
    for (Reason reason : REASONS) {
      HERE[reason.ordinal()] = "phrase." + reason;
      SINCE[reason.ordinal()] = "phrase.since." + reason;
    }
  }

  private final LineTable table;
  private final int[][] last;

  LinePhrases(LineTable table) {
    this.table = table;
    last = new int[table.size()][];
    int[] lines = new int[REASONS.length];
    Arrays.fill(lines, -1);
    for (int i = 0; i < last.length; i++) {
      last[i] = lines;
      PhraseMatch match = table.line(i).match().orElse(null);
      if (match != null && match.coverage() > MOSTLY) {
        lines = lines.clone();
        lines[match.reason().ordinal()] = i;
      }
    }
  }

  void put(int index, FeatureSink sink) {
    PhraseMatch match = table.line(index).match().orElse(null);
    int here = match == null ? -1 : match.reason().ordinal();
    int weight = match == null ? 0 : match.weight();
    for (int r = 0; r < REASONS.length; r++) {
      sink.put(HERE[r], r == here ? weight : 0);
    }
    sink.put("phrase.coverage", match == null ? 0 : match.coverage());
    sink.put("phrase.opens", match != null && match.opens());
    for (int r = 0; r < REASONS.length; r++) {
      int before = last[index][r];
      sink.put(SINCE[r], before < 0 ? FAR : Math.min(FAR, index - before));
    }
  }
}
