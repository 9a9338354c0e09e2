package dev.winnow.benchmarks.wcxb;

import dev.winnow.benchmarks.systems.ExtractionSystem;
import dev.winnow.evaluation.LabelledPage;
import dev.winnow.evaluation.PageScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs extractors over labelled pages. */
public final class Evaluator {
  private Evaluator() {}

  /** Scores every page; what an extractor throws is counted, not passed on. */
  public static Evaluation run(
      String name, ExtractionSystem system, List<LabelledPage> pages, int threads) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<PageResult>> futures = new ArrayList<>(pages.size());
      for (LabelledPage page : pages) {
        futures.add(executor.submit(() -> result(system, page)));
      }
      List<PageResult> results = new ArrayList<>(pages.size());
      for (Future<PageResult> future : futures) {
        results.add(future.get());
      }
      return new Evaluation(name, results);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      executor.shutdownNow();
    }
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
