package dev.winnow.corpus;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work on tasks, of which each has its time. A thread whose task takes longer is
 * interrupted and given up, and another takes its place; Java cannot end it.
 */
final class WorkerPool implements AutoCloseable {
  /** More threads that cannot be ended would starve the others. */
  private static final int MOST_GIVEN_UP = 16;

  /** They are interrupted, and most end soon. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final ThreadPoolExecutor executor;
  private final long nanos;
  private int givenUp;

  WorkerPool(int threads, Duration time) {
    nanos = time.compareTo(Duration.ofDays(1)) > 0 ? Long.MAX_VALUE : time.toNanos();
    executor =
        new ThreadPoolExecutor(
            threads,
            Integer.MAX_VALUE,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "winnow-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  <T> Task<T> submit(Callable<T> work) {
    Task<T> task = new Task<>(work);
    executor.execute(task);
    return task;
  }

  /** A task of the pool, waited for by one thread. */
  final class Task<T> implements Runnable {
    private final Callable<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile long started;
    private volatile @Nullable Thread thread;
    private boolean givenUp;

    private Task(Callable<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      started = System.nanoTime();
      thread = Thread.currentThread();
      try {
        result.complete(work.call());
      } catch (Throwable e) {
        result.completeExceptionally(e);
      } finally {
        thread = null;
        ended(this);
      }
    }

    boolean isDone() {
      return result.isDone();
    }

    /**
     * Waits for the result.
     *
     * @throws TimeoutException if the task has had its time; its thread has been replaced
     */
    T get()
        throws ExecutionException, InterruptedException, TimeoutException, StuckRecordsException {
      if (nanos == Long.MAX_VALUE) {
        return result.get();
      }
      while (true) {
        Thread runner = thread;
        long left = runner == null ? nanos : nanos - (System.nanoTime() - started);
        try {
          return result.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          if (runner != null && System.nanoTime() - started >= nanos && giveUp(this, runner)) {
            throw e;
          }
        }
      }
    }
  }

  private synchronized boolean giveUp(Task<?> task, Thread runner)
      throws InterruptedException, StuckRecordsException {
    if (task.isDone()) {
      return false;
    }
    awaitRoom();
    givenUp++;
    task.givenUp = true;
    runner.interrupt();
    executor.setCorePoolSize(executor.getCorePoolSize() + 1);
    return true;
  }

  /** Waits until so few threads are given up that one more may be. */
  private void awaitRoom() throws InterruptedException, StuckRecordsException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (givenUp >= MOST_GIVEN_UP) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new StuckRecordsException(MOST_GIVEN_UP);
      }
      wait(left);
    }
  }

  private synchronized void ended(Task<?> task) {
    if (task.givenUp) {
      givenUp--;
      notifyAll();
      executor.setCorePoolSize(executor.getCorePoolSize() - 1);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
