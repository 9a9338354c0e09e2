package dev.winnow.corpus.input;

import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.IdSet;
import dev.winnow.corpus.record.RecordReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a record whose id was there before the first free id of {@code id#2}, {@code id#3}, …, and
 * a warning.
 *
 * <p>The ids are an {@link IdSet}: one in billions gets a suffix that it did not need.
 */
final class UniqueIds implements RecordReader {
  private final RecordReader reader;
  private final IdSet seen = new IdSet();
  private final Map<String, Long> lastSuffix = new HashMap<>();

  UniqueIds(RecordReader reader) {
    this.reader = reader;
  }

  @Override
  public Optional<Entry> next() {
    return reader.next().map(e -> e instanceof CorpusRecord r ? unique(r) : e);
  }

  private CorpusRecord unique(CorpusRecord record) {
    String id = record.id();
    if (seen.add(id)) {
      return record;
    }
    String free;
    do {
      free = id + "#" + lastSuffix.merge(id, 2L, (last, two) -> last + 1);
    } while (!seen.add(free));
    return record.renamed(
        free,
        "The id " + id + " was given before; at " + record.location() + " it is " + free + ".");
  }

  @Override
  public void close() {
    reader.close();
  }
}
