package dev.winnow.dedup;

import static org.lmdbjava.EnvFlags.MDB_NORDAHEAD;
import static org.lmdbjava.EnvFlags.MDB_NOSYNC;
import static org.lmdbjava.EnvFlags.MDB_NOTLS;
import static org.lmdbjava.EnvFlags.MDB_RDONLY_ENV;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.lmdbjava.ByteArrayProxy;
import org.lmdbjava.Dbi;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.LmdbException;
import org.lmdbjava.Txn;

/**
 * The file of an index, held open.
 *
 * <p>Written by {@code pwrite} and not through the memory map, so that a full disk is an error and
 * not the end of the process, and no stray pointer can harm it. Not synchronised to disk before the
 * index is closed: what was committed survives the end of the process, but not surely that of the
 * operating system.
 *
 * <p>The map only reserves addresses. It is larger than any index is expected to become, and a
 * writer doubles it all the same before half of it is used; where so much is not to be had, it
 * starts smaller. The file itself is always extended in steps, so that one that was cut off is
 * known by its length: reading beyond its end would kill the process.
 */
final class LmdbEnvironment implements AutoCloseable {
  static final int MAX_READERS = 1024;

  private static final long LARGEST_MAP = 1L << 40;
  private static final long SMALLEST_MAP = 1L << 30;

  /** A change that adds more than this extends the file after its commit. */
  private static final long FILE_STEP = 16L << 20;

  private final LmdbFailures failures;
  private final Path data;
  private final boolean writable;
  private final Env<byte[]> env;
  private final long pageSize;
  private final Map<LmdbTable, Dbi<byte[]>> tables = new EnumMap<>(LmdbTable.class);
  private long mapSize;
  private long fileSize;
  private long used;

  LmdbEnvironment(IndexFolder folder) {
    failures = new LmdbFailures(folder.path());
    data = folder.path().resolve(IndexFolder.DATA);
    writable = folder.isWritable();
    try {
      env = open(folder.path());
      pageSize = env.stat().pageSize;
    } catch (LmdbException e) {
      throw failures.of(e);
    } catch (LinkageError e) {
      throw failures.noLibrary(e);
    }
  }

  private Env<byte[]> open(Path path) {
    EnvFlags[] flags =
        writable
            ? new EnvFlags[] {MDB_NOSYNC, MDB_NORDAHEAD, MDB_NOTLS}
            : new EnvFlags[] {MDB_RDONLY_ENV, MDB_NORDAHEAD, MDB_NOTLS};
    mapSize = LARGEST_MAP;
    while (true) {
      try {
        return Env.create(ByteArrayProxy.PROXY_BA)
            .setMapSize(mapSize)
            .setMaxDbs(LmdbTable.values().length)
            .setMaxReaders(MAX_READERS)
            .open(path.toFile(), flags);
      } catch (LmdbException e) {
        if (mapSize == SMALLEST_MAP || !String.valueOf(e.getMessage()).contains("ENOMEM")) {
          throw e;
        }
        mapSize >>= 2;
      }
    }
  }

  LmdbFailures failures() {
    return failures;
  }

  boolean isWritable() {
    return writable;
  }

  /** Returns the bytes of the pages in use, or used once. */
  long usedBytes() {
    return (env.info().lastPageNumber + 1) * pageSize;
  }

  /** Returns the length of the file. */
  long fileBytes() {
    try {
      return Files.size(data);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the size of " + data, e);
    }
  }

  /** Returns whether nothing was ever stored, not even by another program. */
  boolean isNew() {
    return env.stat().entries == 0;
  }

  /** Returns whether these are the tables of an index. */
  boolean openTables(Txn<byte[]> txn, boolean create) {
    try {
      for (LmdbTable table : LmdbTable.values()) {
        tables.put(table, env.openDbi(txn, table.key(), null, false, table.flags(create)));
      }
      return true;
    } catch (Dbi.KeyNotFoundException | Dbi.IncompatibleException e) {
      return false;
    }
  }

  Dbi<byte[]> table(LmdbTable table) {
    return Objects.requireNonNull(tables.get(table));
  }

  Txn<byte[]> read() {
    return env.txnRead();
  }

  /** Starts a change. No other transaction may be open, of this process. */
  Txn<byte[]> write() {
    if (used > mapSize / 2) {
      mapSize *= 2;
      env.setMapSize(mapSize);
    }
    extend(used + FILE_STEP / 2);
    return env.txnWrite();
  }

  /** To be called when a change was committed. */
  void written() {
    used = usedBytes();
    extend(used);
  }

  /** Makes the file at least so long that all pages in use are within it. */
  private void extend(long least) {
    if (least <= fileSize) {
      return;
    }
    long size = (least / FILE_STEP + 1) * FILE_STEP;
    try (RandomAccessFile file = new RandomAccessFile(data.toFile(), "rw")) {
      if (file.length() < size) {
        file.setLength(size);
      }
      fileSize = file.length();
    } catch (IOException e) {
      throw failures.full(String.valueOf(e.getMessage()), e);
    }
  }

  /** Gives the file back the length it had; to be called when this is closed. */
  void cut(long size) {
    try (RandomAccessFile file = new RandomAccessFile(data.toFile(), "rw")) {
      file.setLength(size);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot set the size of " + data, e);
    }
  }

  /** Frees what readers hold that were killed. */
  void forgetDeadReaders() {
    int unused = env.readerCheck();
  }

  @Override
  public void close() {
    try {
      if (writable) {
        env.sync(true);
      }
    } catch (LmdbException e) {
      throw failures.of(e);
    } finally {
      env.close();
    }
  }
}
