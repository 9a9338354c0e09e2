package dev.winnow.dedup;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lmdbjava.Cursor;
import org.lmdbjava.GetOp;
import org.lmdbjava.LmdbException;
import org.lmdbjava.PutFlags;
import org.lmdbjava.SeekOp;
import org.lmdbjava.Txn;

/**
 * A transaction and what is read again and again in it. For one thread at a time; those that read
 * are used again.
 */
final class LmdbSession implements AutoCloseable {
  private static final int NO_TEXT = -1;

  private final LmdbEnvironment environment;
  private final LmdbFailures failures;
  private final Txn<byte[]> txn;
  private final StoreState state;
  private @Nullable Cursor<byte[]> bands;
  private int lastText = NO_TEXT;
  private @Nullable StoredText last;
  private long[] askedKeys = new long[64];
  private int[] askedSizes = new int[64];
  private int asked;

  LmdbSession(LmdbEnvironment environment, StoreState state, boolean change) {
    this.environment = environment;
    this.state = state;
    this.failures = environment.failures();
    try {
      txn = change ? environment.write() : environment.read();
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  Txn<byte[]> txn() {
    return txn;
  }

  StoreState state() {
    return state;
  }

  /** Sees what was committed since. */
  void renew() {
    try {
      txn.renew();
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  /** Lets go of what it reads, so that the space can be used again. */
  void reset() {
    closeCursor();
    forgetSizes();
    last = null;
    lastText = NO_TEXT;
    txn.reset();
  }

  void commit() {
    closeCursor();
    try {
      txn.commit();
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  byte @Nullable [] get(LmdbTable table, byte[] key) {
    try {
      return environment.table(table).get(txn, key);
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  /** Returns a record after its checksum, or null if there is none. */
  @Nullable ByteBuffer find(LmdbTable table, byte[] key) {
    byte[] bytes = get(table, key);
    return bytes == null ? null : open(table, bytes);
  }

  ByteBuffer open(LmdbTable table, byte[] bytes) {
    ByteBuffer record = Records.open(bytes);
    if (record == null) {
      throw failures.damaged(table, "does not match its checksum");
    }
    return record;
  }

  /** Returns a record, which must be there, after its checksum. */
  ByteBuffer record(LmdbTable table, int key) {
    ByteBuffer record = find(table, Records.integer(key));
    if (record == null) {
      throw failures.damaged(table, "is missing: " + key);
    }
    return record;
  }

  /** Returns a text that was added. */
  StoredText text(int text) {
    StoredText known = last;
    if (known == null || text != lastText) {
      known = StoredText.of(record(LmdbTable.TEXTS, text));
      last = known;
      lastText = text;
    }
    return known;
  }

  void put(LmdbTable table, byte[] key, byte[] value, PutFlags... flags) {
    try {
      environment.table(table).put(txn, key, value, flags);
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  void delete(LmdbTable table, byte[] key) {
    try {
      environment.table(table).delete(txn, key);
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  boolean delete(LmdbTable table, byte[] key, byte[] value) {
    try {
      return environment.table(table).delete(txn, key, value);
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  /** Reads the first texts under a band key and returns how many. */
  int bucket(long key, int[] target) {
    int size = readBucket(key, target);
    if (asked == askedKeys.length) {
      askedKeys = Arrays.copyOf(askedKeys, 2 * asked);
      askedSizes = Arrays.copyOf(askedSizes, 2 * asked);
    }
    askedKeys[asked] = key;
    askedSizes[asked++] = size;
    return size;
  }

  private int readBucket(long key, int[] target) {
    try {
      Cursor<byte[]> cursor = bands();
      // MDB_SET would leave the cursor's key where this one's memory was
      if (!cursor.get(Records.integer(key), GetOp.MDB_SET_KEY)) {
        return 0;
      }
      if (cursor.count() > 1) {
        cursor.seek(SeekOp.MDB_GET_MULTIPLE);
      }
      byte[] values = cursor.val();
      int count = Math.min(target.length, values.length / Integer.BYTES);
      ByteBuffer.wrap(values).order(ByteOrder.nativeOrder()).asIntBuffer().get(target, 0, count);
      return count;
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  /**
   * Returns how many texts are under a band key, at most as many as were last read.
   *
   * @param place which of the keys that were asked for since {@link #forgetSizes} it is likely to
   *     be
   */
  int bucketSize(long key, int place) {
    if (place < asked && askedKeys[place] == key) {
      return askedSizes[place];
    }
    try {
      Cursor<byte[]> cursor = bands();
      return cursor.get(Records.integer(key), GetOp.MDB_SET_KEY) ? (int) cursor.count() : 0;
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  /** Forgets the sizes of buckets, which are about to change. */
  void forgetSizes() {
    asked = 0;
  }

  private Cursor<byte[]> bands() {
    Cursor<byte[]> cursor = bands;
    if (cursor == null) {
      cursor = environment.table(LmdbTable.BANDS).openCursor(txn);
      bands = cursor;
    }
    return cursor;
  }

  /** Returns how many values a key has in a table that may have several. */
  long count(LmdbTable table, byte[] key) {
    try (Cursor<byte[]> cursor = environment.table(table).openCursor(txn)) {
      return cursor.get(key, GetOp.MDB_SET_KEY) ? cursor.count() : 0;
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  /** Returns the values of a key in a table that may have several, sorted. */
  int[] values(LmdbTable table, byte[] key) {
    try (Cursor<byte[]> cursor = environment.table(table).openCursor(txn)) {
      if (!cursor.get(key, GetOp.MDB_SET_KEY)) {
        return new int[0];
      }
      int[] values = new int[(int) cursor.count()];
      for (int i = 0; i < values.length; i++) {
        values[i] = Records.toInt(cursor.val());
        boolean unused = cursor.seek(SeekOp.MDB_NEXT_DUP);
      }
      return values;
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  /** Receives the rows of a table. */
  interface RowConsumer {
    void row(byte[] key, byte[] value);
  }

  /** Hands on all rows of a table, in the order of their keys. */
  void forEach(LmdbTable table, RowConsumer consumer) {
    try (Cursor<byte[]> cursor = environment.table(table).openCursor(txn)) {
      boolean more = cursor.first();
      while (more) {
        consumer.row(cursor.key(), cursor.val());
        more = cursor.next();
      }
    } catch (LmdbException e) {
      throw failures.of(e);
    }
  }

  /** Returns the number of rows of a table. */
  long rows(LmdbTable table) {
    return environment.table(table).stat(txn).entries;
  }

  private void closeCursor() {
    if (bands != null) {
      bands.close();
      bands = null;
    }
  }

  /** Drops what was changed and not committed. */
  @Override
  public void close() {
    closeCursor();
    txn.close();
  }
}
