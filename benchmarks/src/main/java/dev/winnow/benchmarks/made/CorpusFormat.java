package dev.winnow.benchmarks.made;

import java.io.IOException;
import java.nio.file.Path;

/** Writes records in one format. Stateless. */
interface CorpusFormat {
  /** Writes one file or folder, whose name it ends as the format does. */
  void write(Path nameless, Portion portion) throws IOException;
}
