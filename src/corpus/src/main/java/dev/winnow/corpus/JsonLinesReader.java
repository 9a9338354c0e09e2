package dev.winnow.corpus;

import dev.winnow.RawDocument;
import java.io.IOException;
import java.util.Optional;

/** Reads JSON Lines; a line that is no record is reported, and reading goes on at the next one. */
final class JsonLinesReader implements RecordReader {
  private static final int MAX_LINE = 1 << 30;

  private final Source source;
  private final LineReader lines;
  private final JsonRecordParser parser = new JsonRecordParser();
  private boolean done;

  JsonLinesReader(Source source) {
    this.source = source;
    this.lines = new LineReader(source.stream(), MAX_LINE);
  }

  @Override
  public Optional<Entry> next() {
    while (!done) {
      Location location = Location.line(source.display(), lines.number() + 1);
      try {
        if (!lines.next()) {
          done = true;
        } else if (!lines.isBlank()) {
          return Optional.of(read(location));
        }
      } catch (IOException e) {
        done = true;
        return Optional.of(ReadFailures.of(location, e));
      } catch (OutOfMemoryError e) {
        return Optional.of(ReadFailures.outOfMemory(location));
      }
    }
    return Optional.empty();
  }

  private Entry read(Location location) {
    if (lines.tooLong()) {
      return new Unreadable(
          location,
          "a line longer than 1 GiB or than memory allows",
          "split the record, or give Java more memory with -Xmx");
    }
    JsonRecord json;
    try {
      json = parser.parse(lines.buffer(), lines.length());
    } catch (BadRecordException e) {
      return new Unreadable(location, e.reason(), e.remedy());
    }
    String id = json.id() != null ? json.id() : source.id() + ":" + location.position();
    String text = json.text();
    RawDocument document =
        (text != null ? RawDocument.text(text) : RawDocument.html(json.htmlOrThrow())).withId(id);
    if (json.url() != null) {
      document = document.withUrl(json.url());
    }
    return new CorpusRecord(
        id,
        location,
        lines.length(),
        document,
        Optional.ofNullable(text),
        Optional.empty(),
        Optional.ofNullable(json.date()),
        json.warnings());
  }

  @Override
  public void close() {
    source.close();
  }
}
