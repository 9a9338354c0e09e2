package dev.winnow.dedup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.lmdbjava.LmdbException;

/**
 * An index at a path, opened.
 *
 * @param store its texts and documents
 * @param header what it was made with
 */
record LmdbIndex(LmdbStore store, IndexHeader header) {
  private static final byte[] HEADER = "header".getBytes(StandardCharsets.UTF_8);

  /**
   * Opens an index to write, and makes one if there is none.
   *
   * @param fresh the header of a new one
   * @param check throws if the header of an old one is not what was asked for
   */
  static LmdbIndex open(Path path, IndexHeader fresh, Consumer<IndexHeader> check) {
    return open(IndexFolder.toWrite(path), fresh, check);
  }

  /** Opens an index to read. */
  static LmdbIndex openReadOnly(Path path, Consumer<IndexHeader> check) {
    return open(IndexFolder.toRead(path), IndexHeader.NONE, check);
  }

  private static LmdbIndex open(
      IndexFolder folder, IndexHeader fresh, Consumer<IndexHeader> check) {
    try {
      LmdbEnvironment environment = new LmdbEnvironment(folder);
      long size = environment.fileBytes();
      boolean cutOff = size < environment.usedBytes();
      try {
        if (cutOff && !environment.isWritable()) {
          throw environment.failures().cutOff(size, environment.usedBytes());
        }
        LmdbIndex index = open(folder, environment, fresh, check);
        if (cutOff) {
          // a writer that was killed may have left out unused pages at the end
          LmdbCheck.require(index.store);
        }
        return index;
      } catch (RuntimeException e) {
        long used = environment.usedBytes();
        environment.close();
        if (cutOff && environment.isWritable()) {
          environment.cut(size);
          throw environment.failures().cutOff(size, used);
        }
        throw e;
      }
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static LmdbIndex open(
      IndexFolder folder,
      LmdbEnvironment environment,
      IndexHeader fresh,
      Consumer<IndexHeader> check) {
    try {
      boolean make = folder.isWritable() && environment.isNew();
      if (folder.isWritable()) {
        environment.forgetDeadReaders();
        // before anything is read, which beyond the end of the file would kill the process
        environment.written();
      }
      IndexHeader header = make ? make(environment, fresh) : header(folder, environment);
      header.requireReadable(folder.path());
      check.accept(header);
      return new LmdbIndex(new LmdbStore(folder, environment, header.keepsSets()), header);
    } catch (LmdbException e) {
      throw environment.failures().of(e);
    }
  }

  private static IndexHeader make(LmdbEnvironment environment, IndexHeader header) {
    try (LmdbSession session = new LmdbSession(environment, new StoreState(), true)) {
      environment.openTables(session.txn(), true);
      byte[] lines = header.toBytes();
      session.put(
          LmdbTable.HEADER, HEADER, Records.seal(Records.allocate(lines.length).put(lines)));
      session.put(LmdbTable.HEADER, LmdbStore.STATE, new StoreState().toBytes(new IndexCounts()));
      session.commit();
    }
    environment.written();
    return header;
  }

  private static IndexHeader header(IndexFolder folder, LmdbEnvironment environment) {
    boolean tables;
    try (LmdbSession session = new LmdbSession(environment, new StoreState(), false)) {
      tables = environment.openTables(session.txn(), false);
      if (tables) {
        // handles of tables are kept by a transaction that opened them only if it is committed
        session.commit();
      }
    }
    if (!tables) {
      throw IndexFolder.noIndex(
          folder.path(), "is none: " + IndexFolder.DATA + " is of another program", null);
    }
    try (LmdbSession session = new LmdbSession(environment, new StoreState(), false)) {
      ByteBuffer record = session.find(LmdbTable.HEADER, HEADER);
      if (record == null) {
        throw environment.failures().damaged(LmdbTable.HEADER, "is missing: header");
      }
      byte[] lines = new byte[record.remaining()];
      record.get(lines);
      return IndexHeader.of(lines);
    }
  }
}
