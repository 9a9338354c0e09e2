package dev.winnow.benchmarks;

import dev.winnow.dedup.ParagraphIndex;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * How fast an index of paragraphs takes texts, on one thread.
 *
 * <p>An operation fills a new index with all texts of the set; the counter {@code megabytes} is
 * what counts: 10^6 bytes of UTF-8 a second.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@State(Scope.Benchmark)
public class ParagraphBenchmark {
  /** Adds texts to an index that knows none of them. */
  @Benchmark
  public void add(TextSet texts, TextBenchmark.Per per, Blackhole sink) {
    add(texts, 1, sink);
    per.megabytes += texts.megabytes();
  }

  /** Adds every text twice, so that each paragraph is there already the second time. */
  @Benchmark
  public void addTwice(TextSet texts, TextBenchmark.Per per, Blackhole sink) {
    add(texts, 2, sink);
    per.megabytes += 2 * texts.megabytes();
  }

  private static void add(TextSet set, int times, Blackhole sink) {
    List<String> texts = set.texts();
    try (ParagraphIndex index = ParagraphIndex.builder().build()) {
      for (int i = 0; i < times * texts.size(); i++) {
        sink.consume(index.add(Integer.toString(i), texts.get(i % texts.size())));
      }
    }
  }
}
