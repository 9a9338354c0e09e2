package dev.winnow.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Plain means over pages. F1 is the mean of the pages' F1, not made from mean precision and recall.
 *
 * @param pages how many
 * @param f1 mean F1
 * @param precision mean precision
 * @param recall mean recall
 * @param withFound mean share of the snippets rightly found
 * @param withoutFound mean share of the snippets wrongly found
 */
public record Means(
    int pages, double f1, double precision, double recall, double withFound, double withoutFound) {

  /** Returns the means; all 0 for no page. */
  public static Means of(List<PageScore> scores) {
    return new Means(
        scores.size(),
        mean(scores, PageScore::f1),
        mean(scores, PageScore::precision),
        mean(scores, PageScore::recall),
        mean(scores, PageScore::withFound),
        mean(scores, PageScore::withoutFound));
  }

  /** Returns the mean share of the snippets rightly left out. */
  public double withoutAbsent() {
    return 1 - withoutFound;
  }

  /** Returns whether any page has snippets: one without counts as found in both. */
  public boolean hasSnippets() {
    return withFound < 1 || withoutFound < 1;
  }

  private static double mean(List<PageScore> scores, ToDoubleFunction<PageScore> value) {
    return scores.stream().mapToDouble(value).average().orElse(0);
  }
}
