package dev.winnow.corpus;

import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds one record of a corpus, by reading up to it. */
public final class RecordSearch {
  private RecordSearch() {}

  /**
   * Returns a reader of one record, and of what could not be read before it.
   *
   * @param number from 1
   * @param url an address for a record that has none, or null
   */
  public static RecordReader byNumber(RecordReader reader, long number, @Nullable String url) {
    long[] seen = {0};
    return new One(reader, record -> ++seen[0] == number, url);
  }

  /** Returns a reader of the record with an id; see {@link #byNumber}. */
  public static RecordReader byId(RecordReader reader, String id, @Nullable String url) {
    return new One(reader, record -> record.id().equals(id), url);
  }

  private static final class One implements RecordReader {
    private final RecordReader reader;
    private final Predicate<CorpusRecord> sought;
    private final @Nullable String url;
    private boolean found;

    One(RecordReader reader, Predicate<CorpusRecord> sought, @Nullable String url) {
      this.reader = reader;
      this.sought = sought;
      this.url = url;
    }

    @Override
    public Optional<Entry> next() {
      while (!found) {
        Optional<Entry> entry = reader.next();
        if (entry.isEmpty() || entry.get() instanceof Unreadable) {
          return entry;
        }
        if (entry.get() instanceof CorpusRecord record && sought.test(record)) {
          found = true;
          return Optional.of(withUrl(record));
        }
      }
      return Optional.empty();
    }

    private CorpusRecord withUrl(CorpusRecord record) {
      return url == null || record.document().url().isPresent()
          ? record
          : record.withDocument(record.document().withUrl(url));
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
