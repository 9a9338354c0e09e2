package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A source as a file that can be read at any place: its own, or a copy that is deleted at close.
 */
record SpooledFile(Path path, boolean temporary) implements AutoCloseable {
  static SpooledFile of(Source source) throws IOException {
    Optional<Path> own = source.file();
    if (own.isPresent()) {
      return new SpooledFile(own.get(), false);
    }
    SpooledFile copy = new SpooledFile(Files.createTempFile("winnow", ".spool"), true);
    try (InputStream in = source.stream()) {
      Files.copy(in, copy.path, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException e) {
      copy.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      if (temporary) {
        Files.deleteIfExists(path);
      }
    } catch (IOException ignored) {
      // it lies among other temporary files
    }
  }
}
