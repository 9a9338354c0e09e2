package dev.winnow.benchmarks.wcxb;

import dev.winnow.benchmarks.systems.ExtractionSystem;
import dev.winnow.evaluation.LabelledPage;
import dev.winnow.evaluation.PageScore;
import java.util.List;
import java.util.Optional;

/** Runs extractors over labelled pages. */
public final class Evaluator {
  private Evaluator() {}

  /** Scores every page; what an extractor throws is counted, not passed on. */
  public static Evaluation run(
      String name, ExtractionSystem system, List<LabelledPage> pages, int threads) {
    return new Evaluation(name, PageLoop.map(pages, threads, page -> result(system, page)));
  }

  private static PageResult result(ExtractionSystem system, LabelledPage page) {
    byte[] bytes = page.bytes();
    String text = "";
    Optional<String> failure = Optional.empty();
    long start = System.nanoTime();
    try {
      text = system.extract(bytes, page.url());
    } catch (Exception | StackOverflowError e) {
      failure = Optional.of(e.toString());
    }
    double millis = (System.nanoTime() - start) / 1e6;
    PageScore score = PageScore.of(text, page.reference());
    return new PageResult(page.id(), page.type(), page.group(), score, millis, failure);
  }
}
