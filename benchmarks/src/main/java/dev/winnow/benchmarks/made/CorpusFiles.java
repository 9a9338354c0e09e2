package dev.winnow.benchmarks.made;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Files of a corpus. */
final class CorpusFiles {
  private static final int BUFFER = 1 << 16;

  private CorpusFiles() {}

  static OutputStream create(Path nameless, String ending, boolean gzip) throws IOException {
    OutputStream file = Files.newOutputStream(named(nameless, ending));
    return gzip
        ? new BufferedOutputStream(new GZIPOutputStream(file, BUFFER), BUFFER)
        : new BufferedOutputStream(file, BUFFER);
  }

  static Path named(Path nameless, String ending) {
    return nameless.resolveSibling(nameless.getFileName() + ending);
  }

  /** Returns the path of a record in a tree whose folders do not grow beyond measure. */
  static String treePath(MadeRecord made) {
    return made.id().substring(0, 5) + "/" + made.id();
  }
}
