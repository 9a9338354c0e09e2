package dev.winnow.corpus.input;

import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import java.util.Optional;

/** A reader of a source that has no records. */
record EmptyReader(Source source) implements RecordReader {
  @Override
  public Optional<Entry> next() {
    return Optional.empty();
  }

  @Override
  public void close() {
    source.close();
  }
}
