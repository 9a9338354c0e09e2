package dev.winnow.benchmarks;

import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.segment.Segmenter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time of each stage on the same pages.
 *
 * <p>An operation is all pages once; the counters give the time per page and per byte (of the HTML;
 * for {@code cleanText} and {@code sketch} per character of the visible text). {@code cleanBytes}
 * less {@code cleanHtml} is what detecting the media type and charset and decoding cost.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class PageBenchmark {
  private final Cleaner cleaner = Cleaner.create();
  private final DuplicateIndex index = DuplicateIndex.inMemory();

  /** Makes JMH report the time per page and per byte. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Per {
    /** Pages done. */
    public long page;

    /** Bytes, or characters of text, done. */
    public long unit;
  }

  /** Parses with jsoup and does nothing else. */
  @Benchmark
  public void parse(PageSet pages, Per per, Blackhole sink) {
    each(pages.html(), Jsoup::parse, pages.size(), per, sink);
  }

  /** Parses and cuts into blocks. */
  @Benchmark
  public void segment(PageSet pages, Per per, Blackhole sink) {
    each(pages.html(), page -> Segmenter.segment(Jsoup.parse(page)), pages.size(), per, sink);
  }

  /** Cleans decoded HTML, the parse included. */
  @Benchmark
  public void cleanHtml(PageSet pages, Per per, Blackhole sink) {
    each(pages.html(), page -> cleaner.clean(RawDocument.html(page)), pages.size(), per, sink);
  }

  /** Cleans bytes: detects, decodes, parses, cleans. */
  @Benchmark
  public void cleanBytes(PageSet pages, Per per, Blackhole sink) {
    each(pages.bytes(), page -> cleaner.clean(RawDocument.bytes(page)), pages.size(), per, sink);
  }

  /** Cleans the visible text of the pages, without their HTML. */
  @Benchmark
  public void cleanText(PageSet pages, Per per, Blackhole sink) {
    each(pages.texts(), text -> cleaner.clean(RawDocument.text(text)), pages.textSize(), per, sink);
  }

  /** Sketches the visible text of the pages. */
  @Benchmark
  public void sketch(PageSet pages, Per per, Blackhole sink) {
    each(pages.texts(), index::fingerprint, pages.textSize(), per, sink);
  }

  private static <T> void each(
      List<T> pages, Function<T, ?> work, long size, Per per, Blackhole sink) {
    for (T page : pages) {
      sink.consume(work.apply(page));
    }
    per.page += pages.size();
    per.unit += size;
  }
}
