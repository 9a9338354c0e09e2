package dev.winnow.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a job keeps what is not whole: the file that is being written, the
 * checkpoint, an index. One process has it at a time. It goes when the job is done, and when the
 * process ends before the first checkpoint.
 */
final class WorkFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final Thread cleanUp = new Thread(this::deleteUnlessNeeded);
  private volatile boolean done;

  private WorkFolder(Path folder, FileChannel lockFile, FileLock lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
    Runtime.getRuntime().addShutdownHook(cleanUp);
  }

  /** Makes the folder, or takes hold of it as it was left. */
  static WorkFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(file);
    if (lock == null) {
      file.close();
      throw new JobStateException(
          "another process is writing this output (" + folder + "); wait for it, or end it", true);
    }
    if (!Files.exists(folder.resolve("lock"))) {
      // the other one was done, and took the folder with it, between the two steps
      file.close();
      throw new JobStateException("another process has just written this output; run again", true);
    }
    return new WorkFolder(folder, file, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      // held in this process
      return null;
    }
  }

  /** Returns how far an earlier process came. */
  Optional<Checkpoint> checkpoint() throws IOException {
    return Checkpoint.read(checkpointFile());
  }

  void save(Checkpoint checkpoint) throws IOException {
    checkpoint.write(checkpointFile());
  }

  private Path checkpointFile() {
    return checkpointFile(folder);
  }

  /** Returns where in a working folder the checkpoint is. */
  static Path checkpointFile(Path folder) {
    return folder.resolve("checkpoint.json");
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** Deletes what an earlier process left. */
  void clear() throws IOException {
    delete(false);
  }

  /** Says that the job is done, so that nothing in the folder is needed any more. */
  void done() {
    done = true;
  }

  private void deleteUnlessNeeded() {
    try {
      if (done || !Files.exists(checkpointFile())) {
        delete(true);
      }
    } catch (IOException | UncheckedIOException ignored) {
      // a hidden folder stays behind
    }
  }

  private void delete(boolean all) throws IOException {
    // first, because it speaks of the others
    Files.deleteIfExists(checkpointFile());
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      boolean own = path.equals(folder) || path.equals(folder.resolve("lock"));
      if (all || !own) {
        Files.deleteIfExists(path);
      }
    }
  }

  @Override
  public void close() throws IOException {
    deleteUnlessNeeded();
    try {
      Runtime.getRuntime().removeShutdownHook(cleanUp);
    } catch (IllegalStateException ignored) {
      // the process is going down
    }
    try (lockFile) {
      lock.release();
    }
  }
}
