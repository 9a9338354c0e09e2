package dev.winnow.corpus.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that bears its name only once it is whole: it is written under a hidden temporary name in
 * the same folder, and moved by {@link #commit}. What was there before stays until then.
 *
 * <p>What exists and is no regular file, such as a pipe or a terminal, is written to directly. A
 * link is followed. Closed without commit, as when the process is ended by a signal, it leaves
 * nothing behind. For one thread.
 */
public final class OutputFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final @Nullable Path temporary;
  private final OutputStream stream;
  private final Thread cleanUp = new Thread(this::discard);

  private OutputFile(Path target, @Nullable Path temporary, OutputStream stream) {
    this.target = target;
    this.temporary = temporary;
    this.stream = stream;
  }

  /**
   * Opens a file for writing.
   *
   * @throws IOException if its folder is missing or may not be written to, or if it is a folder
   */
  public static OutputFile create(Path path) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      OutputStream direct = Files.newOutputStream(target, StandardOpenOption.WRITE);
      return new OutputFile(target, null, new BufferedOutputStream(direct, BUFFER));
    }
    String unique = Long.toHexString(System.nanoTime());
    Path temporary = target.resolveSibling("." + target.getFileName() + "." + unique + ".part");
    OutputStream out =
        Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    OutputFile file = new OutputFile(target, temporary, new BufferedOutputStream(out, BUFFER));
    Runtime.getRuntime().addShutdownHook(file.cleanUp);
    return file;
  }

  /** Returns the buffered stream to write to. */
  public OutputStream stream() {
    return stream;
  }

  /** Writes out what is buffered, and gives the file its name. */
  public void commit() throws IOException {
    stream.close();
    if (temporary != null) {
      try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Closes the file, and deletes it unless it was committed. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException ignored) {
      // either it was committed, or it is of no use
    }
    discard();
    try {
      Runtime.getRuntime().removeShutdownHook(cleanUp);
    } catch (IllegalStateException ignored) {
      // the process is going down, and has discarded it
    }
  }

  private void discard() {
    try {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException ignored) {
      // a hidden file stays behind; the target was not touched
    }
  }
}
