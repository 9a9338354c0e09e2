package dev.winnow.train;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Scores of pages, and their means in all and by page type. */
final class ScoreTable {
  private static final class Mean {
    private final double[] sums = new double[3];
    private int pages;

    private void add(double[] score) {
      pages++;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += score[i];
      }
    }
  }

  private final Map<String, Mean> means = new TreeMap<>();
  private final Map<String, String> rows = new TreeMap<>();

  /** Adds the precision, recall and F1 of a page. */
  void add(LabelledPage page, double[] score) {
    means.computeIfAbsent("all", type -> new Mean()).add(score);
    means.computeIfAbsent(page.type(), type -> new Mean()).add(score);
    rows.put(
        page.id(),
        String.format(
            Locale.ROOT,
            "%s\t%s\t%.4f\t%.4f\t%.4f\n",
            page.id(),
            page.type(),
            score[2],
            score[0],
            score[1]));
  }

  /** Returns a Markdown table of the means. */
  String summary() {
    StringBuilder table = new StringBuilder();
    table.append("| type | pages | F1 | precision | recall |\n| --- | --: | --: | --: | --: |\n");
    means.forEach(
        (type, mean) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %.4f | %.4f | %.4f |%n",
                    type,
                    mean.pages,
                    mean.sums[2] / mean.pages,
                    mean.sums[0] / mean.pages,
                    mean.sums[1] / mean.pages)));
    return table.toString();
  }

  /** Returns a line for each page: id, type, F1, precision, recall. */
  String pages() {
    return "id\ttype\tf1\tprecision\trecall\n" + String.join("", rows.values());
  }
}
