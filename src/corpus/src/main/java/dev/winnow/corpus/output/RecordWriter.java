package dev.winnow.corpus.output;

import java.io.IOException;

/**
 * Writes results one after the other; for one thread.
 *
 * @param <T> what is written
 */
public interface RecordWriter<T> extends AutoCloseable {
  /** Writes one result, perhaps only as far as a buffer. */
  void write(T result) throws IOException;

  /**
   * Writes out all that it was given, and returns whether a later process can go on behind it.
   *
   * @return false, with nothing written, where a form does not allow it at this place
   */
  boolean sync() throws IOException;

  /** Writes what is left and flushes; the stream underneath stays open. */
  @Override
  void close() throws IOException;
}
