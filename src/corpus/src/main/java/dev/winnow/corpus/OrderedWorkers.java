package dev.winnow.corpus;

import dev.winnow.corpus.input.DocumentConverter;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Works on records with several threads and hands the results on in the order of the input.
 *
 * <p>The calling thread reads and hands on; between the two lies a window that is bounded in
 * records and in bytes of input, so that memory does not depend on how many records there are. With
 * one thread the window is one record, so that no more than one core is busy.
 */
final class OrderedWorkers {
  /** Lets a record take as long as it likes. */
  static final Duration NO_LIMIT = Duration.ofSeconds(Long.MAX_VALUE);

  /** Enough for the other threads to stay busy while one is at a slow record. */
  private static final int RECORDS_PER_THREAD = 64;

  /** The part of the heap that the input in the window may take; its results take no more. */
  private static final int HEAP_PART = 16;

  /** What became of an entry. */
  interface Outcome<T> {
    void deliver(RunSink<T> sink) throws IOException;
  }

  /** What is to become of an entry, which is known at once if no worker has to look at it. */
  private interface Pending<T> {
    boolean isDone();

    /** Returns the bytes of input it holds. */
    long size();

    Outcome<T> get() throws ExecutionException, InterruptedException, StuckRecordsException;
  }

  private final int threads;
  private final Duration recordTime;
  private final long maxBytes = Runtime.getRuntime().maxMemory() / HEAP_PART;

  OrderedWorkers(int threads) {
    this(threads, NO_LIMIT);
  }

  OrderedWorkers(int threads, Duration recordTime) {
    this.threads = checkThreads(threads);
    this.recordTime = recordTime;
  }

  static int checkThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", less than 1");
    }
    return threads;
  }

  static Duration checkTime(Duration time) {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("the time for a record is " + time + ", not above zero");
    }
    return time;
  }

  /** Reads to the end; the reader is left open. */
  <T> void run(RecordReader reader, Function<CorpusRecord, T> work, RunSink<T> sink)
      throws IOException {
    try (WorkerPool workers = new WorkerPool(threads, recordTime)) {
      Deque<Pending<T>> window = new ArrayDeque<>();
      long bytes = 0;
      for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        Pending<T> pending = start(entry.get(), work, workers);
        window.add(pending);
        bytes += pending.size();
        while (mustDeliver(window, bytes)) {
          bytes -= deliver(window.remove(), sink);
        }
      }
      while (!window.isEmpty()) {
        deliver(window.remove(), sink);
      }
    }
  }

  private boolean mustDeliver(Deque<? extends Pending<?>> window, long bytes) {
    Pending<?> first = window.peek();
    return first != null
        && (threads == 1
            || first.isDone()
            || window.size() >= threads * RECORDS_PER_THREAD
            || bytes > maxBytes);
  }

  private <T> Pending<T> start(Entry entry, Function<CorpusRecord, T> work, WorkerPool workers) {
    if (entry instanceof CorpusRecord record) {
      return new AtWork<>(record, workers.submit(() -> outcome(record, work)), recordTime);
    }
    return new Known<>(
        entry instanceof Unreadable unreadable
            ? sink -> sink.unreadable(unreadable)
            : sink -> sink.skipped((Skipped) entry));
  }

  private static <T> Outcome<T> outcome(CorpusRecord record, Function<CorpusRecord, T> work) {
    try {
      Entry converted = DocumentConverter.create().convert(record);
      if (converted instanceof Unreadable unreadable) {
        return sink -> sink.unreadable(unreadable);
      }
      T result = work.apply((CorpusRecord) converted);
      return sink -> sink.result(result);
    } catch (OutOfMemoryError e) {
      return sink -> sink.unreadable(Unreadable.outOfMemory(record.location()));
    } catch (RuntimeException | StackOverflowError e) {
      // one record must not cost the others
      Unreadable failure =
          new Unreadable(
              record.location(), "cleaning failed with " + e, "report it, with this record");
      return sink -> sink.unreadable(failure);
    }
  }

  private static <T> long deliver(Pending<T> pending, RunSink<T> sink) throws IOException {
    try {
      pending.get().deliver(sink);
      return pending.size();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker died", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private record Known<T>(Outcome<T> get) implements Pending<T> {
    @Override
    public boolean isDone() {
      return true;
    }

    @Override
    public long size() {
      return 0;
    }
  }

  private record AtWork<T>(CorpusRecord record, WorkerPool.Task<Outcome<T>> task, Duration time)
      implements Pending<T> {
    @Override
    public boolean isDone() {
      return task.isDone();
    }

    @Override
    public long size() {
      return record.size();
    }

    @Override
    public Outcome<T> get() throws ExecutionException, InterruptedException, StuckRecordsException {
      try {
        return task.get();
      } catch (TimeoutException e) {
        Unreadable late =
            new Unreadable(
                record.location(),
                "took longer than " + time.toMillis() / 1000.0 + " seconds",
                "allow more time, or look at it alone");
        return sink -> sink.unreadable(late);
      }
    }
  }
}
