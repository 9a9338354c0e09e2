package dev.winnow.benchmarks.leftovers;

import dev.winnow.evaluation.LabelledPage;
import dev.winnow.evaluation.PageScore;

/**
 * One text, scored before and after it was cleaned.
 *
 * @param id the page
 * @param type its page type
 * @param group its source, see {@link LabelledPage#group}
 * @param before the score of the text as it came
 * @param after the score of what was left of it
 * @param failed whether there was no text because the extractor threw
 */
public record CleanedPage(
    String id, String type, String group, PageScore before, PageScore after, boolean failed) {
  /** Returns what cleaning added to F1; below 0 if it did harm. */
  public double gain() {
    return after.f1() - before.f1();
  }

  /** Returns how many words of the text as it came are in the reference. */
  long wantedBefore() {
    return wanted(before);
  }

  /** Returns how many words of what was left are in the reference. */
  long wantedAfter() {
    return wanted(after);
  }

  private static long wanted(PageScore score) {
    // With an empty reference the metric gives an empty text precision 1: of no words.
    return Math.round(score.precision() * score.predictedWords());
  }
}
