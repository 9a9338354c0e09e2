package dev.winnow.benchmarks.wcxb;

import dev.winnow.benchmarks.systems.ExtractionSystem;
import dev.winnow.benchmarks.systems.PeerInput;
import dev.winnow.evaluation.LabelledPage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;

/**
 * A slow page measured again in a warm machine, alone and on one thread: the best of three.
 *
 * @param id the page
 * @param millis wall time of the extraction
 * @param parseMillis wall time of jsoup's parse of the same page, already decoded
 */
public record SlowPage(String id, double millis, double parseMillis) {
  private static final int RUNS = 3;
  private static final int CANDIDATES = 10;

  /**
   * Measures the slowest pages of an evaluation again and returns the slowest then. The first
   * figures cannot be trusted: the pages that come first pay for class loading and compilation.
   */
  public static Optional<SlowPage> of(
      Evaluation evaluation, ExtractionSystem system, List<LabelledPage> pages) {
    List<String> slow = evaluation.slowest(CANDIDATES).stream().map(PageResult::id).toList();
    return pages.stream()
        .filter(page -> slow.contains(page.id()))
        .map(page -> measure(system, page))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(SlowPage::millis));
  }

  /** Returns how many times jsoup's parse of the page the extraction takes. */
  public double ratio() {
    return millis / parseMillis;
  }

  private static Optional<SlowPage> measure(ExtractionSystem system, LabelledPage page) {
    byte[] bytes = page.bytes();
    String html = PeerInput.decode(bytes);
    try {
      double parse = bestMillis(() -> Jsoup.parse(html, page.url()));
      double extract = bestMillis(() -> system.extract(bytes, page.url()));
      return Optional.of(new SlowPage(page.id(), extract, parse));
    } catch (Exception | StackOverflowError e) {
      return Optional.empty(); // counted among the failed pages already
    }
  }

  private static double bestMillis(Callable<?> work) throws Exception {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      work.call();
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    return best;
  }
}
