package dev.winnow.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * How well a text agrees with the reference of one page, by the metric of WCXB (Foley 2026, {@code
 * evaluate.py}).
 *
 * @param precision share of the predicted words that are in the reference, 0 to 1
 * @param recall share of the reference's words that were predicted, 0 to 1
 * @param f1 harmonic mean of the two
 * @param predictedWords words of the predicted text
 * @param referenceWords words of the reference
 * @param withFound share of the snippets that belong to the page and were found; higher is better
 * @param withoutFound share of the snippets that do not belong and were found all the same; lower
 *     is better
 */
public record PageScore(
    double precision,
    double recall,
    double f1,
    int predictedWords,
    int referenceWords,
    double withFound,
    double withoutFound) {

  /** Scores a predicted text. */
  public static PageScore of(String predicted, Reference reference) {
    WordBag prediction = WordBag.of(predicted);
    WordBag truth = WordBag.of(reference.mainContent());
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    if (truth.size() == 0) {
      // The right answer is nothing: any word at all scores 0.
      precision = recall = f1 = prediction.size() == 0 ? 1 : 0;
    } else if (prediction.size() > 0) {
      int overlap = prediction.overlap(truth);
      precision = overlap / (double) prediction.size();
      recall = overlap / (double) truth.size();
      f1 = overlap == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
    String lower = predicted.toLowerCase(Locale.ROOT);
    return new PageScore(
        precision,
        recall,
        f1,
        prediction.size(),
        truth.size(),
        found(reference.with(), lower),
        found(reference.without(), lower));
  }

  /** As in the benchmark, a page without snippets counts 1, in {@code without} too. */
  private static double found(List<String> snippets, String lower) {
    if (snippets.isEmpty()) {
      return 1;
    }
    long hits = snippets.stream().filter(s -> lower.contains(s.toLowerCase(Locale.ROOT))).count();
    return hits / (double) snippets.size();
  }
}
