package dev.winnow.benchmarks;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import dev.winnow.dedup.DedupStages;
import dev.winnow.dedup.DuplicateIndex;
import info.debatty.java.lsh.MinHash;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
 * How fast texts are shingled and sketched, by Winnow and by others, on one thread.
 *
 * <p>An operation is all documents once; what counts are the counters {@code documents} and {@code
 * megabytes} (10^6 bytes of UTF-8) a second. The sketches alone start from the same distinct 64-bit
 * shingles. With {@code -prof gc}, {@code gc.alloc.rate.norm} is what an operation allocates.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class SketchBenchmark {
  private static final int COMPONENTS = 128;

  private final DuplicateIndex index = DuplicateIndex.inMemory();
  private final DedupStages stages = new DedupStages();
  private final SimilarityHashPolicy superMinHash =
      SimilarityHashing.superMinHash(COMPONENTS, Integer.SIZE, SuperMinHashVersion.V1);
  private final SimilarityHashPolicy minHash = SimilarityHashing.minHash(COMPONENTS, Integer.SIZE);
  private final MinHash javaLsh = new MinHash(COMPONENTS, Integer.MAX_VALUE, 1);
  private final ModularMinHash modular = new ModularMinHash(120, 1);

  /** Makes JMH report documents and megabytes a second. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Per {
    /** Documents done. */
    public long documents;

    /** Megabytes done. */
    public double megabytes;
  }

  /** Tokens only. */
  @Benchmark
  public void tokens(SketchSet set, Per per, Blackhole sink) {
    each(set.texts(), stages::tokens, set, per, sink);
  }

  /** Tokens and the set of distinct shingles. */
  @Benchmark
  public void shingles(SketchSet set, Per per, Blackhole sink) {
    each(set.texts(), stages::shingles, set, per, sink);
  }

  /** All of it: tokens, content hash, shingles, 512 coordinates, band keys, 128-byte sketch. */
  @Benchmark
  public void fingerprint(SketchSet set, Per per, Blackhole sink) {
    each(set.texts(), index::fingerprint, set, per, sink);
  }

  /** Fast Similarity Sketching alone, 512 coordinates. */
  @Benchmark
  public void fastSimilaritySketch512(SketchSet set, Per per, Blackhole sink) {
    each(set.shingles(), stages::coordinates, set, per, sink);
  }

  /** hash4j's SuperMinHash alone, 128 components of 32 bits. */
  @Benchmark
  public void hash4jSuperMinHash128(SketchSet set, Per per, Blackhole sink) {
    each(set.shingles(), shingles -> hash(superMinHash, shingles), set, per, sink);
  }

  /** hash4j's MinHash alone, 128 components of 32 bits. */
  @Benchmark
  public void hash4jMinHash128(SketchSet set, Per per, Blackhole sink) {
    each(set.shingles(), shingles -> hash(minHash, shingles), set, per, sink);
  }

  /** java-LSH's MinHash alone, 128 components. */
  @Benchmark
  public void javaLshMinHash128(SketchSet set, Per per, Blackhole sink) {
    each(set.boxed(), javaLsh::signature, set, per, sink);
  }

  /** MinHash as in Spark alone, 120 components. */
  @Benchmark
  public void sparkMinHash120(SketchSet set, Per per, Blackhole sink) {
    each(set.shingles(), modular::signature, set, per, sink);
  }

  private static byte[] hash(SimilarityHashPolicy policy, long[] shingles) {
    return policy.createHasher().compute(ElementHashProvider.ofValues(shingles));
  }

  private static <T> void each(
      List<T> items, Function<T, ?> stage, SketchSet set, Per per, Blackhole sink) {
    for (T item : items) {
      sink.consume(stage.apply(item));
    }
    per.documents += items.size();
    per.megabytes += set.megabytes();
  }
}
