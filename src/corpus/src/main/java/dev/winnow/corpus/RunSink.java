package dev.winnow.corpus;

import dev.winnow.corpus.record.Dropped;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;

/**
 * Takes what a run brings forth, in the order of the input and on the thread that called {@code
 * run}. An exception thrown here ends the run.
 *
 * @param <T> what a record becomes
 */
public interface RunSink<T> {
  /** Takes the result of one record. */
  void result(T result) throws IOException;

  /** Takes a record that could not be read or cleaned. */
  void unreadable(Unreadable unreadable) throws IOException;

  /** Takes what is no record; by default it is let go. */
  default void skipped(Skipped skipped) throws IOException {}

  /** Takes a record that is not to be kept; by default it is let go. */
  default void dropped(Dropped dropped) throws IOException {}
}
