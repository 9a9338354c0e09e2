package dev.winnow.boilerplate;

import java.util.Arrays;

/** Scores the lines of one text by {@link TextModel}. */
final class LineScorer {
  private static final float[] NO_HINTS = {};

  /** As in {@link PageModel}: log odds that hardly change any more. */
  private static final float CLEAR = 4;

  private final TextModel model;
  private final LineTable table;
  private final TextFeatures features;
  private final float[] probabilities;
  private final float[][] rows = new float[TreeEnsemble.BATCH][TextModel.features()];
  private final FeatureSink sink = new FeatureSink();

  LineScorer(TextModel model, LineTable table) {
    this.model = model;
    this.table = table;
    features = new TextFeatures(table);
    probabilities = new float[table.size()];
  }

  /** Returns what the model says of all lines, and of the page that they are from. */
  PageScores scores() {
    PageSummary summary = new PageSummary(model.types().columns());
    for (int start = 0; start < table.size(); start += rows.length) {
      int count = score(start, table.size());
      for (int r = 0; r < count; r++) {
        summary.add(rows[r], table.line(start + r).words());
      }
    }
    return new PageScores(probabilities, model.types().probabilities(summary.means(), NO_HINTS));
  }

  /** Returns how likely so many lines at each end are main content; 0 for the others. */
  float[] ends(int lines) {
    Arrays.fill(probabilities, 0);
    for (int start = 0; start < lines; start += rows.length) {
      score(start, lines);
    }
    for (int start = table.size() - lines; start < table.size(); start += rows.length) {
      score(start, table.size());
    }
    return probabilities;
  }

  /** Scores as many lines as there are rows, and returns how many. */
  private int score(int from, int to) {
    int count = Math.min(rows.length, to - from);
    for (int r = 0; r < count; r++) {
      sink.begin(rows[r]);
      features.put(from + r, sink);
    }
    model.lines().probabilities(rows, count, CLEAR, probabilities, from);
    return count;
  }
}
