package dev.winnow.corpus.input;

import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;

/** One document that fills its source: HTML, text, or whatever the cleaner makes of it. */
final class DocumentFormat implements RecordFormat {
  @Override
  public boolean matchesContent(Source source) {
    return true;
  }

  @Override
  public boolean matchesName(String fileName) {
    return true;
  }

  @Override
  public RecordReader open(Source source, Formats inner) {
    int most = (int) inner.settings().maxRecordBytes();
    return new EntryReader(() -> read(source, most), source::close);
  }

  private static Entry read(Source source, int most) {
    Location location = Location.whole(source.display());
    byte[] content;
    try {
      content = source.headIsAll() ? source.head() : source.stream().readNBytes(most + 1);
    } catch (IOException e) {
      return ReadFailures.of(location, e);
    } catch (OutOfMemoryError e) {
      return Unreadable.outOfMemory(location);
    }
    if (content.length > most) {
      return ReadFailures.tooLarge(location, most);
    }
    CorpusRecord record = CorpusRecord.ofBytes(source.id(), location, content);
    return record.withDocument(record.document().withName(source.fileName()));
  }
}
