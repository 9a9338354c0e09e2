package dev.winnow.corpus.input;

import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader whose turn it is among several, or none; it is closed when it has come to its end. */
final class OpenReader implements RecordReader {
  private @Nullable RecordReader reader;

  /** Sets the reader, after the one before has come to its end. */
  void open(RecordReader next) {
    reader = next;
  }

  /** Returns the next entry, or nothing when another reader is to be opened. */
  @Override
  public Optional<Entry> next() {
    if (reader == null) {
      return Optional.empty();
    }
    Optional<Entry> entry = reader.next();
    if (entry.isEmpty()) {
      close();
    }
    return entry;
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
