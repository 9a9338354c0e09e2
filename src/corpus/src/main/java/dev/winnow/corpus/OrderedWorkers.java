package dev.winnow.corpus;

import dev.winnow.corpus.input.DocumentConverter;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on records with several threads and hands the results on in the order of the input.
 *
 * <p>The calling thread reads and hands on; between the two lies a window that is bounded in
 * records and in bytes of input, so that memory does not depend on how many records there are.
 */
final class OrderedWorkers {
  /** Enough for the other threads to stay busy while one is at a slow record. */
  private static final int RECORDS_PER_THREAD = 64;

  /** The part of the heap that the input in the window may take; its results take no more. */
  private static final int HEAP_PART = 16;

  /** What became of an entry. */
  private interface Outcome<T> {
    void deliver(RunSink<T> sink) throws IOException;
  }

  private record Pending<T>(Future<Outcome<T>> outcome, long size) {}

  private final int threads;
  private final long maxBytes = Runtime.getRuntime().maxMemory() / HEAP_PART;

  OrderedWorkers(int threads) {
    this.threads = checkThreads(threads);
  }

  static int checkThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", less than 1");
    }
    return threads;
  }

  /** Reads to the end; the reader is left open. */
  <T> void run(RecordReader reader, Function<CorpusRecord, T> work, RunSink<T> sink)
      throws IOException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "winnow-worker");
              thread.setDaemon(true);
              return thread;
            });
    try {
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
    } finally {
      workers.shutdownNow();
    }
  }

  private boolean mustDeliver(Deque<? extends Pending<?>> window, long bytes) {
    Pending<?> first = window.peek();
    return first != null
        && (first.outcome().isDone()
            || window.size() >= threads * RECORDS_PER_THREAD
            || bytes > maxBytes);
  }

  private static <T> Pending<T> start(
      Entry entry, Function<CorpusRecord, T> work, ExecutorService workers) {
    if (entry instanceof CorpusRecord record) {
      return new Pending<>(workers.submit(() -> outcome(record, work)), record.size());
    }
    Outcome<T> outcome =
        entry instanceof Unreadable unreadable
            ? sink -> sink.unreadable(unreadable)
            : sink -> sink.skipped((Skipped) entry);
    return new Pending<>(CompletableFuture.completedFuture(outcome), 0);
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
      pending.outcome().get().deliver(sink);
      return pending.size();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker died", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
