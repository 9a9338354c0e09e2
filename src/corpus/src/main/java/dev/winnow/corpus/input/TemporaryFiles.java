package dev.winnow.corpus.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Temporary files, which go at the latest when the process is told to end. Safe for threads. */
final class TemporaryFiles {
  private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> FILES.forEach(TemporaryFiles::delete), "winnow-spools"));
  }

  private TemporaryFiles() {}

  static Path create() throws IOException {
    Path file = Files.createTempFile("winnow", ".spool");
    FILES.add(file);
    return file;
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // the system clears its folder of temporary files
    }
    FILES.remove(file);
  }
}
