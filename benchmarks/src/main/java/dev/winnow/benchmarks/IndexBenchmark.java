package dev.winnow.benchmarks;

import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import dev.winnow.dedup.KeptSets;
import dev.winnow.dedup.SyntheticFingerprints;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many documents a second an index in memory of a million documents takes and looks up, on one
 * thread, with the fingerprints at hand. Synthetic texts of 200 words, of which one in twenty is a
 * near duplicate.
 *
 * <p>The index grows by what is added: with each iteration by a few percent.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3)
@Measurement(iterations = 10)
@State(Scope.Benchmark)
public class IndexBenchmark {
  private static final int BATCH = 20_000;

  /** Documents that are in the index beforehand. */
  @Param("1000000")
  public int documents = 1_000_000;

  /** Where sets are kept. */
  @Param({"NONE", "TEMPORARY_FILE"})
  public KeptSets sets = KeptSets.NONE;

  private final SyntheticFingerprints source = new SyntheticFingerprints(0.8, 200, 0.05);
  private DuplicateIndex index = DuplicateIndex.inMemory();
  private Fingerprint[] batch = new Fingerprint[0];
  private int next;

  /** Fills the index. */
  @Setup(Level.Trial)
  public void fill() {
    index = DuplicateIndex.builder().sets(sets).build();
    for (next = 0; next < documents; next++) {
      index.add(Integer.toString(next), source.get(next));
    }
  }

  /** Makes the next fingerprints. */
  @Setup(Level.Iteration)
  public void make() {
    batch = IntStream.range(next, next + BATCH).mapToObj(source::get).toArray(Fingerprint[]::new);
  }

  /** Adds documents that are not in the index. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void add(Blackhole sink) {
    for (Fingerprint fingerprint : batch) {
      Optional<Duplicate> duplicate = index.add(Integer.toString(next++), fingerprint);
      sink.consume(duplicate);
    }
  }

  /** Looks texts up that are not in the index. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void query(Blackhole sink) {
    for (Fingerprint fingerprint : batch) {
      sink.consume(index.query(fingerprint));
    }
  }
}
