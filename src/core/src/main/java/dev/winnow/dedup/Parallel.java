package dev.winnow.dedup;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Threads that share loops whose rounds do not depend on each other. */
final class Parallel implements AutoCloseable {
  private final ForkJoinPool pool;

  Parallel(int threads) {
    pool = new ForkJoinPool(threads);
  }

  /** Runs what uses the threads of the pool it finds itself in. */
  void run(Runnable task) {
    pool.invoke(ForkJoinTask.adapt(task));
  }

  /** Runs rounds 0 to count - 1 in any order. */
  void forEach(int count, IntConsumer round) {
    run(() -> IntStream.range(0, count).parallel().forEach(round));
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
