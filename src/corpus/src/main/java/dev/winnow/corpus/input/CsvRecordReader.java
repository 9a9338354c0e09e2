package dev.winnow.corpus.input;

import dev.winnow.corpus.input.CsvRowSplitter.Row;
import dev.winnow.corpus.input.TableColumns.Column;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table of delimited values; one that is broken is reported and passed over.
 */
final class CsvRecordReader implements RecordReader {
  /** Stands for what could not be decoded until it is told from a U+FFFD that was there before. */
  private static final char UNDECODED = '\uFFFE';

  private final Source source;
  private final Charset charset;
  private final CsvDialect dialect;
  private final FieldPaths paths;
  private final List<Column> columns;
  private final FieldValues values;
  private final int most;
  private @Nullable CsvRowSplitter rows;
  private long row;
  private boolean done;

  CsvRecordReader(
      Source source,
      Charset charset,
      CsvDialect dialect,
      FieldPaths paths,
      List<Column> columns,
      InputSettings settings) {
    this.source = source;
    this.charset = charset;
    this.dialect = dialect;
    this.paths = paths;
    this.columns = columns;
    this.values = new FieldValues(paths);
    this.most = (int) settings.maxRecordBytes();
  }

  @Override
  public Optional<Entry> next() {
    if (done) {
      return Optional.empty();
    }
    Location location = Location.row(source.display(), row + 1);
    try {
      CsvRowSplitter open = rows != null ? rows : open();
      Optional<Row> next = open.next();
      if (next.isEmpty()) {
        done = true;
        return Optional.empty();
      }
      row++;
      return Optional.of(read(open, next.get(), location));
    } catch (IOException e) {
      done = true;
      return Optional.of(ReadFailures.of(location, e));
    } catch (OutOfMemoryError e) {
      done = true;
      return Optional.of(
          new Unreadable(
              location,
              "does not fit into memory, and the rows after it were not read",
              "give Java more with -Xmx, use fewer threads, or set a smaller largest record"));
    }
  }

  /** Opens the table and passes over the names of its columns. */
  private CsvRowSplitter open() throws IOException {
    Reader decoded =
        new InputStreamReader(
            source.stream(),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNDECODED)));
    PushbackReader reader = new PushbackReader(decoded);
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    CsvRowSplitter open = new CsvRowSplitter(reader, dialect, most);
    rows = open;
    open.next();
    return open;
  }

  private Entry read(CsvRowSplitter open, Row read, Location location) {
    int expected = dialect.header().size();
    List<String> fields = read.tooLong() ? List.of() : open.fields(read);
    boolean bad = read.open() || fields.size() != expected;
    if ((bad || read.misquoted()) && read.lines() > 1 && open.goBack()) {
      return new Unreadable(
          location,
          "a quotation mark without its partner",
          "double it, or leave it out; reading went on at the next line");
    }
    if (read.tooLong()) {
      Unreadable tooLarge = ReadFailures.tooLarge(location, most);
      return read.lines() == 1
          ? tooLarge
          : new Unreadable(
              location, tooLarge.reason() + " in " + read.lines() + " lines", tooLarge.remedy());
    }
    if (read.open()) {
      return new Unreadable(
          location,
          "a quoted field that does not end, in "
              + (read.lines() == 1 ? "one line" : read.lines() + " lines"),
          "close the quotation mark; rows up to the end of the file may be part of it");
    }
    if (fields.isEmpty()) {
      return broken(
          location,
          "text behind the end of a quoted field, in a row of "
              + (read.lines() == 1 ? "one line" : read.lines() + " lines"));
    }
    if (bad) {
      return broken(
          location, "a row of " + fields.size() + " fields in a table of " + expected + " columns");
    }
    return record(fields, location);
  }

  private static Unreadable broken(Location location, String reason) {
    return new Unreadable(
        location,
        reason,
        "put fields that hold delimiters, quotation marks or line breaks in quotation marks");
  }

  private Entry record(List<String> fields, Location location) {
    values.clear();
    int emptyContent = -1;
    boolean anyContent = false;
    long size = 0;
    for (Column column : columns) {
      String value = fields.get(column.column());
      size += value.length();
      boolean content = FieldPaths.isContent(paths.targets().get(column.target()));
      if (!value.isEmpty()) {
        set(column.target(), value);
        anyContent |= content;
      } else if (content && emptyContent < 0) {
        emptyContent = column.target();
      }
    }
    if (!anyContent && emptyContent >= 0) {
      values.set(emptyContent, "");
    }
    try {
      return values.record(source.id() + "#" + location.position(), location, size);
    } catch (BadRecordException e) {
      return new Unreadable(location, e.reason(), e.remedy());
    }
  }

  private void set(int target, String value) {
    if (value.indexOf(UNDECODED) < 0) {
      values.set(target, value);
    } else {
      values.set(target, value.replace(UNDECODED, '\uFFFD'));
      values.setLossy();
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
