package dev.winnow.train;

import dev.winnow.evaluation.LabelledPage;
import dev.winnow.evaluation.Means;
import dev.winnow.evaluation.PageScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Scores of pages, and their means in all and by page type. */
final class ScoreTable {
  private final Map<String, List<PageScore>> scores = new TreeMap<>();
  private final Map<String, String> rows = new TreeMap<>();

  /** Adds the score of a page. */
  void add(LabelledPage page, PageScore score) {
    String type = page.type().isEmpty() ? "unknown" : page.type();
    scores.computeIfAbsent("all", all -> new ArrayList<>()).add(score);
    scores.computeIfAbsent(type, first -> new ArrayList<>()).add(score);
    rows.put(
        page.id(),
        String.format(
            Locale.ROOT,
            "%s\t%s\t%.4f\t%.4f\t%.4f\t%.4f\t%.4f\n",
            page.id(),
            type,
            score.f1(),
            score.precision(),
            score.recall(),
            score.withFound(),
            1 - score.withoutFound()));
  }

  /** Returns a Markdown table of the means. */
  String summary() {
    StringBuilder table = new StringBuilder();
    table.append(
        "| type | pages | F1 | precision | recall | with | absent |\n| --- | --: | --: | --: | --: | --: | --: |\n");
    scores.forEach((type, list) -> table.append(row(type, Means.of(list))));
    return table.toString();
  }

  private static String row(String type, Means means) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.4f | %.4f | %.4f | %.4f | %.4f |%n",
        type,
        means.pages(),
        means.f1(),
        means.precision(),
        means.recall(),
        means.withFound(),
        means.withoutAbsent());
  }

  /** Returns a line for each page: id, type, F1, precision, recall, snippets found and absent. */
  String pages() {
    return "id\ttype\tf1\tprecision\trecall\twith\tabsent\n" + String.join("", rows.values());
  }
}
