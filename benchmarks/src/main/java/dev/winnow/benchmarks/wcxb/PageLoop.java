package dev.winnow.benchmarks.wcxb;

import dev.winnow.evaluation.LabelledPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many pages, several at a time. */
public final class PageLoop {
  private PageLoop() {}

  /**
   * Returns what becomes of each page, in the order of the pages.
   *
   * @param threads how many pages at a time
   * @throws IllegalStateException if the work on a page threw
   */
  public static <T> List<T> map(
      List<LabelledPage> pages, int threads, Function<LabelledPage, T> work) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> futures = new ArrayList<>(pages.size());
      for (LabelledPage page : pages) {
        futures.add(executor.submit(() -> work.apply(page)));
      }
      List<T> results = new ArrayList<>(pages.size());
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }
}
