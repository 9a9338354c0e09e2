package dev.winnow.corpus.output;

import dev.winnow.corpus.record.CleanedRecord;
import java.io.IOException;
import java.util.Optional;

/**
 * Where cleaned records go: a file, files of a size, a folder, or a stream.
 *
 * <p>What bears its final name is whole. For one thread.
 */
public interface CorpusOutput extends AutoCloseable {
  /** Writes one record, perhaps only as far as a buffer. */
  void write(CleanedRecord record) throws IOException;

  /**
   * Writes out all that it was given, and says where another process can go on.
   *
   * @return nothing where none could; then the position before still holds
   */
  Optional<OutputPosition> sync() throws IOException;

  /** Writes what is left and gives the last file its name. */
  void finish() throws IOException;

  /** Returns the bytes written so far, as they are on disk. */
  long bytes();

  /** Closes what is open; without {@link #finish}, nothing more gets its final name. */
  @Override
  void close() throws IOException;
}
