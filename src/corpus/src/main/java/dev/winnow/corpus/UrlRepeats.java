package dev.winnow.corpus;

import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.dedup.UrlKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes which records have the address of an earlier one, as they are read. Holds the normalised
 * address and the id of every record with one.
 */
final class UrlRepeats implements RecordReader {
  private final RecordReader reader;
  private final Map<String, String> firsts = new HashMap<>();
  private final Map<String, String> repeats = new ConcurrentHashMap<>();

  UrlRepeats(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public Optional<Entry> next() {
    Optional<Entry> next = reader.next();
    if (next.isPresent() && next.get() instanceof CorpusRecord record) {
      record.document().url().ifPresent(url -> note(record.id(), url));
    }
    return next;
  }

  private void note(String id, String url) {
    String key = UrlKeys.normalize(url);
    // what is no address of a page, such as an empty one, says nothing
    String first = UrlKeys.isAddress(url) ? firsts.putIfAbsent(key, id) : null;
    if (first != null) {
      repeats.put(id, first);
    }
  }

  /** Returns the id of the first record with the address of a record that was read. */
  Optional<String> of(String id) {
    return Optional.ofNullable(repeats.get(id));
  }

  @Override
  public void close() {
    reader.close();
  }
}
