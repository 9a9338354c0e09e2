package dev.winnow.corpus.input;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a record whose id was there before the first free id of {@code id#2}, {@code id#3}, …, and
 * a warning.
 *
 * <p>Of every id only a 64-bit hash is kept. Should two ids share one (once in about five billion
 * records), the later gets a suffix that it did not need.
 */
final class UniqueIds implements RecordReader {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private final RecordReader reader;
  private final LongSet seen = new LongSet();
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
    if (isNew(id)) {
      return record;
    }
    String free;
    do {
      free = id + "#" + lastSuffix.merge(id, 2L, (last, two) -> last + 1);
    } while (!isNew(free));
    return record.renamed(
        free,
        "The id " + id + " was given before; at " + record.location() + " it is " + free + ".");
  }

  private boolean isNew(String id) {
    return seen.add(HASHER.hashCharsToLong(id));
  }

  @Override
  public void close() {
    reader.close();
  }
}
