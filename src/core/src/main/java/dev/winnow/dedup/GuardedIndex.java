package dev.winnow.dedup;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets readers of an index run in parallel, whoever changes it alone, and no one once it closed.
 */
final class GuardedIndex {
  private static final AtomicLong NUMBERS = new AtomicLong();

  /** Of two indexes the one with the smaller number is locked first. */
  private final long number = NUMBERS.incrementAndGet();

  private final IndexCore core;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final ConcurrentLinkedQueue<Candidates> spares = new ConcurrentLinkedQueue<>();
  private @Nullable IndexStatistics last;
  private boolean closed;

  GuardedIndex(IndexCore core) {
    this.core = core;
  }

  <T> T read(Function<IndexStore, T> work) {
    lock.readLock().lock();
    try {
      IndexStore.Session reading = begin(false);
      try (reading) {
        return work.apply(core.store());
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  <T> T write(Function<IndexStore, T> work) {
    lock.writeLock().lock();
    try {
      IndexStore.Session changing = begin(true);
      try (changing) {
        T result = work.apply(core.store());
        core.store().commit();
        return result;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private IndexStore.Session begin(boolean change) {
    requireOpen();
    return core.store().begin(change);
  }

  /** Lends working arrays, which are not used again if the work fails half-way through them. */
  <T> T with(Function<Candidates, T> work) {
    Candidates spare = spares.poll();
    Candidates candidates = spare == null ? new Candidates() : spare;
    T result = work.apply(candidates);
    spares.add(candidates);
    return result;
  }

  /** Adds all documents of another index; none if one of their ids is known. */
  void merge(GuardedIndex other) {
    // always in the same order, lest two that are merged into each other wait for ever
    Lock first = number < other.number ? lock.writeLock() : other.lock.readLock();
    Lock second = number < other.number ? other.lock.readLock() : lock.writeLock();
    first.lock();
    second.lock();
    try {
      IndexStore.Session changing = begin(true);
      try (changing) {
        IndexStore.Session reading = other.begin(false);
        try (reading) {
          other.core.store().forEachDocument((id, text, facts) -> requireNew(id));
          core.merge(other.core.store(), new Candidates());
          core.store().commit();
        }
      }
    } finally {
      second.unlock();
      first.unlock();
    }
  }

  private void requireNew(String id) {
    if (core.store().textOf(id) != IndexStore.NONE) {
      throw new IllegalArgumentException("Both indexes have the id: " + id);
    }
  }

  IndexStatistics statistics() {
    lock.readLock().lock();
    try {
      return last == null ? current() : last;
    } finally {
      lock.readLock().unlock();
    }
  }

  private IndexStatistics current() {
    IndexStore.Session reading = begin(false);
    try (reading) {
      return IndexStatistics.of(core.store());
    }
  }

  void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        try {
          last = current();
        } finally {
          closed = true;
          core.store().close();
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The index is closed");
    }
  }
}
