package dev.winnow.benchmarks.leftovers;

import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.benchmarks.wcxb.PageLoop;
import dev.winnow.evaluation.LabelledPage;
import dev.winnow.evaluation.PageScore;
import java.util.List;

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
    return new Leftover(name, PageLoop.map(pages, threads, page -> clean(page, source)));
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
