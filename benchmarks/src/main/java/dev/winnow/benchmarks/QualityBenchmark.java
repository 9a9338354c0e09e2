package dev.winnow.benchmarks;

import dev.winnow.quality.QualitySignals;
import dev.winnow.quality.RuleSet;
import dev.winnow.token.WordCount;
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
 * How fast the quality of texts is measured, on one thread.
 *
 * <p>An operation is all texts of the set once; the counter {@code megabytes} is what counts: 10^6
 * bytes of UTF-8 a second.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@State(Scope.Benchmark)
public class QualityBenchmark {
  /** Makes JMH report megabytes a second. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Per {
    /** Megabytes done. */
    public double megabytes;
  }

  /** Counts words only. */
  @Benchmark
  public void words(TextSet texts, Per per, Blackhole sink) {
    for (String text : texts.texts()) {
      sink.consume(WordCount.of(text));
    }
    per.megabytes += texts.megabytes();
  }

  /** All signals, as of an English text. */
  @Benchmark
  public void signals(TextSet texts, Per per, Blackhole sink) {
    for (String text : texts.texts()) {
      sink.consume(QualitySignals.of(text, "en"));
    }
    per.megabytes += texts.megabytes();
  }

  /** All signals, and all published rules. */
  @Benchmark
  public void rules(TextSet texts, Per per, Blackhole sink) {
    for (String text : texts.texts()) {
      QualitySignals signals = QualitySignals.of(text, "en");
      for (RuleSet set : RuleSet.published()) {
        sink.consume(set.check(signals));
      }
    }
    per.megabytes += texts.megabytes();
  }
}
