package dev.winnow.dedup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The working folder of a batch, locked against other processes and other batches. */
final class BatchFolder implements AutoCloseable {
  private final Path folder;
  private final boolean created;
  private final FileChannel lock;
  private final BatchManifest manifest;

  private BatchFolder(Path folder, boolean created, FileChannel lock, BatchManifest manifest) {
    this.folder = folder;
    this.created = created;
    this.lock = lock;
    this.manifest = manifest;
  }

  /**
   * Opens a folder with a batch, or makes one, or takes an empty one.
   *
   * @throws IllegalArgumentException if it holds something else, or another batch
   * @throws IllegalStateException if it is in use
   */
  static BatchFolder open(Path folder, String parameters, String input) {
    Path manifestFile = folder.resolve(BatchFiles.MANIFEST);
    boolean created = !Files.exists(folder);
    boolean begun = Files.exists(manifestFile);
    try {
      if (!begun && !created && !isEmpty(folder)) {
        throw new IllegalArgumentException(
            folder + " is neither empty nor a folder of a batch. Name an empty or a new folder");
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw BatchFiles.failure("make the folder", folder, e);
    }
    FileChannel lock = lock(folder);
    try {
      BatchManifest manifest =
          begun
              ? BatchManifest.read(manifestFile, parameters, input)
              : BatchManifest.create(manifestFile, parameters, input);
      if (!begun) {
        manifest.put("created", created ? 1 : 0);
        manifest.write();
      }
      return new BatchFolder(folder, manifest.get("created") > 0, lock, manifest);
    } catch (RuntimeException e) {
      close(lock, folder);
      throw e;
    }
  }

  /** Only a lock that another process left, or holds, may be there. */
  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + " is not a folder. Name an empty or a new one");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> file.endsWith(BatchFiles.LOCK));
    }
  }

  private static FileChannel lock(Path folder) {
    Path file = folder.resolve(BatchFiles.LOCK);
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new IllegalStateException(
            folder + " is in use by another run. Wait for it, or name another folder");
      }
    } catch (IOException e) {
      throw BatchFiles.failure("lock", file, e);
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  BatchManifest manifest() {
    return manifest;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Opens a file to go on behind the length in the manifest. */
  AppendFile append(String name) {
    return new AppendFile(file(name), manifest.length(name));
  }

  /** Opens a file to write it from its beginning. */
  AppendFile rewrite(String name) {
    return new AppendFile(file(name), 0);
  }

  MappedFile map(String name) {
    return MappedFile.of(file(name));
  }

  /** Deletes a file that is not needed any more, if there is one. */
  void delete(String name) {
    delete(file(name));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Windows does not delete what is still mapped
      file.toFile().deleteOnExit();
    }
  }

  /** Returns the bytes on disk. */
  long bytes() {
    try {
      long bytes = 0;
      for (Path file : files()) {
        bytes += Files.size(file);
      }
      return bytes;
    } catch (IOException e) {
      throw BatchFiles.failure("read", folder, e);
    }
  }

  /** Unlocks and deletes the files, and the folder if it was made for them. */
  void deleteAll() {
    close();
    try {
      files().forEach(BatchFolder::delete);
      if (created) {
        delete(folder);
      }
    } catch (IOException e) {
      throw BatchFiles.failure("delete", folder, e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Override
  public void close() {
    close(lock, folder);
  }

  private static void close(FileChannel lock, Path folder) {
    try {
      lock.close();
    } catch (IOException e) {
      throw BatchFiles.failure("unlock", folder, e);
    }
  }
}
