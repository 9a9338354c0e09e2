package dev.winnow.corpus.input;

import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.IdSet;
import dev.winnow.corpus.record.RecordReader;
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
    String free = firstFree(id);
    return record.renamed(
        free,
        "The id " + id + " was given before; at " + record.location() + " it is " + free + ".");
  }

  /** Looks in ever larger steps and then halves them, as suffixes were given without gaps. */
  private String firstFree(String id) {
    long taken = 1;
    long step = 1;
    while (seen.contains(id + "#" + (taken + step))) {
      taken += step;
      step *= 2;
    }
    for (; step > 1; step /= 2) {
      taken += seen.contains(id + "#" + (taken + step / 2)) ? step / 2 : 0;
    }
    do {
      taken++;
    } while (!seen.add(id + "#" + taken));
    return id + "#" + taken;
  }

  @Override
  public void close() {
    reader.close();
  }
}
