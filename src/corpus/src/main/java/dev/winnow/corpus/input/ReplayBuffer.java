package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.output.DeferredFileOutputStream;

/** Keeps bytes to be read again: in memory when they are few, else in a temporary file. */
final class ReplayBuffer {
  private static final int IN_MEMORY = 1 << 22;

  private final DeferredFileOutputStream out =
      DeferredFileOutputStream.builder().setThreshold(IN_MEMORY).setPrefix("winnow").get();

  OutputStream out() {
    return out;
  }

  /** Returns what was written; the temporary file is deleted when the stream is closed. */
  InputStream read() throws IOException {
    out.close();
    Path file = out.getPath();
    return file == null || out.isInMemory()
        ? out.toInputStream()
        : Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Forgets what was written. */
  void discard() {
    try {
      read().close();
    } catch (IOException ignored) {
      // at worst a temporary file stays
    }
  }
}
