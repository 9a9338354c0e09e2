package dev.winnow.corpus.record;

import java.util.Optional;

/**
 * Reads a corpus one record at a time.
 *
 * <p>Reading never throws for what is in the corpus or for a failing disk: what cannot be read
 * comes out as {@link Unreadable}, and reading goes on behind it. A reader holds one record in
 * memory, and is for one thread.
 */
public interface RecordReader extends AutoCloseable {
  /** Returns the next entry, or nothing at the end and ever after. */
  Optional<Entry> next();

  /** Closes the files that are open; failures to do so are of no interest to anybody. */
  @Override
  void close();
}
