package dev.winnow.dedup;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a store: one for a change, or one for each thread that reads.
 *
 * <p>Transactions that read are kept and used again, which saves the search for a free place among
 * the readers; between two uses they hold on to nothing.
 */
final class LmdbSessions implements AutoCloseable {
  private final LmdbEnvironment environment;
  private final ConcurrentLinkedQueue<LmdbSession> readers = new ConcurrentLinkedQueue<>();

  // of this index and thread: a merge has sessions of two
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<LmdbSession> current = new ThreadLocal<>();

  /** Of a writer, which is the only one to change it. */
  private final StoreState state = new StoreState();

  private final IndexCounts counts = new IndexCounts();
  private @Nullable LmdbSession change;
  private boolean committed;
  private long seen = -1;

  LmdbSessions(LmdbEnvironment environment) {
    this.environment = environment;
    restore();
  }

  IndexCounts counts() {
    return counts;
  }

  LmdbSession current() {
    LmdbSession session = current.get();
    if (session == null) {
      throw new IllegalStateException("No begin() in this thread");
    }
    return session;
  }

  void begin(boolean toChange) {
    if (toChange) {
      change = new LmdbSession(environment, state, true);
      committed = false;
      current.set(change);
      return;
    }
    LmdbSession spare = readers.poll();
    LmdbSession session = spare == null ? reader() : spare;
    try {
      if (spare != null) {
        session.renew();
      }
      if (!environment.isWritable()) {
        see(session);
      }
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
    current.set(session);
  }

  private LmdbSession reader() {
    StoreState own = environment.isWritable() ? state : new StoreState();
    return new LmdbSession(environment, own, false);
  }

  /** Reads what another process changed since. */
  private void see(LmdbSession session) {
    ByteBuffer record = stateRecord(session);
    session.state().set(record);
    synchronized (counts) {
      long transaction = session.txn().getId();
      if (transaction > seen) {
        seen = transaction;
        StoreState.set(counts, record);
      }
    }
  }

  private ByteBuffer stateRecord(LmdbSession session) {
    ByteBuffer record = session.find(LmdbTable.HEADER, LmdbStore.STATE);
    if (record == null) {
      throw environment.failures().damaged(LmdbTable.HEADER, "is missing: state");
    }
    return record;
  }

  void commit() {
    LmdbSession session = current();
    session.put(LmdbTable.HEADER, LmdbStore.STATE, state.toBytes(counts));
    session.commit();
    committed = true;
  }

  void end() {
    LmdbSession session = current();
    current.remove();
    if (session != change) {
      session.reset();
      readers.add(session);
      return;
    }
    change = null;
    session.close();
    if (committed) {
      environment.written();
    } else {
      restore();
    }
  }

  /** Takes back what was counted by a change that was not committed. */
  private void restore() {
    try (LmdbSession session = reader()) {
      ByteBuffer record = stateRecord(session);
      state.set(record);
      StoreState.set(counts, record);
    }
  }

  @Override
  public void close() {
    LmdbSession session = readers.poll();
    while (session != null) {
      session.close();
      session = readers.poll();
    }
  }
}
