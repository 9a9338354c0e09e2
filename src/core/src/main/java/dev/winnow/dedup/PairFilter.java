package dev.winnow.dedup;

/**
 * Measures pairs on several threads and hands on those that pass, in the order in which they came.
 * Not safe for use by several threads itself.
 */
final class PairFilter {
  /** What a measure returns for a pair that does not pass. */
  static final float REJECTED = -1;

  private static final int BLOCK = 1 << 16;

  private final Parallel parallel;
  private final Measure measure;
  private final Clusters.PairConsumer passed;
  private final long[] block = new long[BLOCK];
  private final float[] results = new float[BLOCK];
  private int count;
  private long measured;
  private long rejected;

  /** Measures a pair of documents. Safe for use by several threads. */
  interface Measure {
    float of(int later, int earlier);
  }

  PairFilter(Parallel parallel, Measure measure, Clusters.PairConsumer passed) {
    this.parallel = parallel;
    this.measure = measure;
    this.passed = passed;
  }

  /** Returns both documents in one number, the later one above. */
  static long pair(int a, int b) {
    return (long) Math.max(a, b) << Integer.SIZE | Math.min(a, b);
  }

  static int later(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  static int earlier(long pair) {
    return (int) pair;
  }

  void add(long pair) {
    block[count++] = pair;
    if (count == BLOCK) {
      flush();
    }
  }

  /** Deals with all pairs added so far. */
  void flush() {
    parallel.forEach(count, i -> results[i] = measure.of(later(block[i]), earlier(block[i])));
    for (int i = 0; i < count; i++) {
      if (results[i] == REJECTED) {
        rejected++;
      } else {
        passed.pair(later(block[i]), earlier(block[i]), results[i]);
      }
    }
    measured += count;
    count = 0;
  }

  long measured() {
    return measured;
  }

  long rejected() {
    return rejected;
  }
}
