package dev.winnow.benchmarks;

import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import java.util.concurrent.TimeUnit;
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
 * How fast plain text is cleaned, on one thread.
 *
 * <p>An operation is all texts of the set once; the counter {@code megabytes} is what counts: 10^6
 * bytes of UTF-8 a second. With {@code -prof gc}, {@code gc.alloc.rate.norm} is what an operation
 * allocates.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@State(Scope.Benchmark)
public class TextBenchmark {
  private final Cleaner cleaner = Cleaner.create();

  /** Makes JMH report megabytes a second. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Per {
    /** Megabytes done. */
    public double megabytes;
  }

  /** Cleans each text, and renders what is left. */
  @Benchmark
  public void clean(TextSet texts, Per per, Blackhole sink) {
    for (String text : texts.texts()) {
      sink.consume(cleaner.clean(RawDocument.text(text)).text());
    }
    per.megabytes += texts.megabytes();
  }
}
