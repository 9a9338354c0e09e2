package dev.winnow.corpus.input;

import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.util.Optional;

/** Reads JSON Lines; a line that is no record is reported, and reading goes on at the next one. */
final class JsonLinesReader implements RecordReader {
  private final Source source;
  private final LineReader lines;
  private final JsonRecordParser parser;
  private final FieldValues values;
  private boolean done;

  JsonLinesReader(Source source, InputSettings settings) {
    this.source = source;
    FieldPaths paths = new FieldPaths(settings.fields());
    this.parser = new JsonRecordParser(paths);
    this.values = new FieldValues(paths);
    this.lines = new LineReader(source.stream(), (int) settings.maxRecordBytes());
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
        return Optional.of(Unreadable.outOfMemory(location));
      }
    }
    return Optional.empty();
  }

  private Entry read(Location location) {
    if (lines.tooLong()) {
      return new Unreadable(
          location,
          "a line longer than the largest record or than memory allows",
          "split the record, allow larger ones, or give Java more memory with -Xmx");
    }
    try {
      parser.parse(lines.buffer(), lines.length(), values);
      String otherId = source.id() + ":" + location.position();
      CorpusRecord record = values.record(otherId, location, lines.length());
      return values.wasCleaned()
          ? CleanedLine.parse(lines.buffer(), lines.length()).map(record::withFacts).orElse(record)
          : record;
    } catch (BadRecordException e) {
      return new Unreadable(location, e.reason(), e.remedy());
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
