package dev.winnow.benchmarks.leftovers;

import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.evaluation.LabelledPage;
import dev.winnow.evaluation.PageScore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes texts, cleans them and scores both.
 *
 * @param cleaner what cleans
 * @param pages the pages with their references
 * @param threads how many pages at a time
 */
public record LeftoverRun(Cleaner cleaner, List<LabelledPage> pages, int threads) {
  /** Copies the list. */
  public LeftoverRun {
    pages = List.copyOf(pages);
  }

  /** Scores the texts of one source; the result is the same with any number of threads. */
  public Leftover of(String name, TextSource source) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<CleanedPage>> futures = new ArrayList<>(pages.size());
      for (LabelledPage page : pages) {
        futures.add(executor.submit(() -> clean(page, source)));
      }
      List<CleanedPage> cleaned = new ArrayList<>(pages.size());
      for (Future<CleanedPage> future : futures) {
        cleaned.add(future.get());
      }
      return new Leftover(name, cleaned);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private CleanedPage clean(LabelledPage page, TextSource source) {
    String text = "";
    boolean failed = false;
    try {
      text = source.text(page);
    } catch (Exception | StackOverflowError e) {
      failed = true;
    }
    PageScore before = PageScore.of(text, page.reference());
    String left = cleaner.clean(RawDocument.text(text)).text();
    PageScore after = PageScore.of(left, page.reference());
    return new CleanedPage(page.id(), page.type(), page.group(), before, after, failed);
  }
}
