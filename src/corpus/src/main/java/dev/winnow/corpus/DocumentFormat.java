package dev.winnow.corpus;

import dev.winnow.RawDocument;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One document that fills its source: HTML, text, or whatever the cleaner makes of it. */
final class DocumentFormat implements RecordFormat {
  /** A decoded document has to fit into one string, with room for markup that grows. */
  private static final int MAX_LENGTH = 1 << 30;

  @Override
  public boolean matchesContent(Source source) {
    return true;
  }

  @Override
  public boolean matchesName(String fileName) {
    return true;
  }

  @Override
  public RecordReader open(Source source) {
    return new EntryReader(() -> read(source), source::close);
  }

  private static Entry read(Source source) {
    Location location = Location.whole(source.display());
    byte[] content;
    try {
      content = source.headIsAll() ? source.head() : source.stream().readNBytes(MAX_LENGTH + 1);
    } catch (IOException e) {
      return ReadFailures.of(location, e);
    } catch (OutOfMemoryError e) {
      return ReadFailures.outOfMemory(location);
    }
    if (content.length > MAX_LENGTH) {
      return new Unreadable(location, "one document of more than 1 GiB", "split it");
    }
    RawDocument document =
        RawDocument.bytes(content).withId(source.id()).withName(source.fileName());
    return new CorpusRecord(
        source.id(),
        location,
        content.length,
        document,
        Optional.empty(),
        Optional.of(content),
        Optional.empty(),
        List.of());
  }
}
