package dev.winnow.dedup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an index, held open: once in a process, and by one writer in all.
 *
 * <p>LMDB itself lets two processes write by turns, and does not bear being opened twice in one.
 */
final class IndexFolder implements AutoCloseable {
  static final String DATA = "data.mdb";

  private static final String LOCK = "writer.lock";
  private static final Set<String> OWN_FILES = Set.of(DATA, "lock.mdb", LOCK);
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final Path real;
  private final @Nullable FileChannel lock;

  private IndexFolder(Path path, Path real, @Nullable FileChannel lock) {
    this.path = path;
    this.real = real;
    this.lock = lock;
  }

  /** Opens a folder to write, and makes it if there is none. */
  static IndexFolder toWrite(Path path) {
    requireNoFile(path);
    try {
      Files.createDirectories(path);
      try (Stream<Path> files = Files.list(path)) {
        if (!Files.exists(path.resolve(DATA))
            && files.anyMatch(file -> !OWN_FILES.contains(file.getFileName().toString()))) {
          throw noIndex(path, "is none: the folder holds other files", null);
        }
      }
      Path real = register(path);
      try {
        return new IndexFolder(path, real, lock(path));
      } catch (IOException | RuntimeException e) {
        OPEN.remove(real);
        throw e;
      }
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /** Opens a folder to read. */
  static IndexFolder toRead(Path path) {
    requireNoFile(path);
    if (!Files.exists(path.resolve(DATA))) {
      throw noIndex(
          path, Files.exists(path) ? "is none: it has no " + DATA : "does not exist", null);
    }
    try {
      return new IndexFolder(path, register(path), null);
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  private static void requireNoFile(Path path) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw noIndex(path, "is none: an index is a folder, and this is a file", null);
    }
  }

  private static DuplicateIndexException failed(Path path, IOException e) {
    return new DuplicateIndexException(
        path, "cannot be opened: " + e, "Check that its folder can be made and written to", e);
  }

  /** Says that what is there is something else. */
  static DuplicateIndexException noIndex(Path path, String problem, @Nullable Throwable cause) {
    return new DuplicateIndexException(
        path, problem, "Give the folder of an index, or to make one, a new or empty folder", cause);
  }

  private static Path register(Path path) throws IOException {
    Path real = path.toRealPath();
    if (!OPEN.add(real)) {
      throw new DuplicateIndexException(
          path,
          "is already open in this process",
          "Share that one, which is safe for several threads, or close it first",
          null);
    }
    return real;
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw busy(path, e);
    }
    channel.close();
    throw busy(path, null);
  }

  private static DuplicateIndexException busy(Path path, @Nullable Throwable cause) {
    return new DuplicateIndexException(
        path,
        "is open for writing elsewhere",
        "An index has one writer at a time: close it there, or open it read-only here",
        cause);
  }

  Path path() {
    return path;
  }

  boolean isWritable() {
    return lock != null;
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        // which gives the lock back
        lock.close();
      }
    } catch (IOException e) {
      throw failed(path, e);
    } finally {
      OPEN.remove(real);
    }
  }
}
