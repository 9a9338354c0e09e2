package dev.winnow.corpus.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Splits a table of delimited values into its rows, and can go back to the second line of a row
 * that a stray quotation mark has joined with those after it. Holds no more than one row.
 */
final class CsvRowSplitter {
  private static final int LOOK_AHEAD = 1 << 16;
  private static final int MOST_ROWS = 20;

  /** A line or two of text may have as many fields as the table by chance. */
  private static final int FEWEST_ROWS = 3;

  /** So many times may a table be read, however many of its quotation marks are stray. */
  private static final int MOST_READINGS = 4;

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    /** Behind a quotation mark that ends a field, unless another one follows. */
    AFTER_QUOTE
  }

  /**
   * A row as it is written.
   *
   * @param text empty if it is too long
   * @param lines how many it spans
   * @param open whether it ends within a quoted field
   * @param misquoted whether text follows the end of a quoted field
   */
  record Row(String text, int lines, boolean tooLong, boolean open, boolean misquoted) {}

  private final Reader reader;
  private final CsvDialect dialect;
  private final int most;
  private char[] buffer = new char[1 << 14];
  private int start;
  private int position;
  private int limit;
  private long read;
  private long goneBack;
  private boolean afterReturn;

  private State state = State.FIELD_START;
  private int firstLine;
  private int lines;
  private boolean misquoted;

  CsvRowSplitter(Reader reader, CsvDialect dialect, int most) {
    this.reader = reader;
    this.dialect = dialect;
    this.most = most;
  }

  /** Returns the next row that is no empty line. */
  Optional<Row> next() throws IOException {
    state = State.FIELD_START;
    firstLine = -1;
    lines = 1;
    misquoted = false;
    start = position;
    boolean tooLong = false;
    while (position < limit || fill()) {
      char c = buffer[position++];
      boolean second = c == '\n' && afterReturn;
      afterReturn = c == '\r';
      if ((c == '\n' || c == '\r') && state != State.QUOTED) {
        if (position - 1 > start || tooLong) {
          return Optional.of(row(position - 1, tooLong, false));
        }
        start = position;
        continue;
      }
      if (c == '\n' || c == '\r') {
        lines += second ? 0 : 1;
        int length = position - start;
        firstLine = firstLine < 0 || (second && firstLine == length - 1) ? length : firstLine;
      }
      advance(c);
      if (!tooLong && position - start > most) {
        tooLong = true;
        if (state == State.QUOTED && restIsRows()) {
          return Optional.of(row(position, true, true));
        }
      }
      start = tooLong ? position : start;
    }
    return position > start || tooLong
        ? Optional.of(row(position, tooLong, state == State.QUOTED))
        : Optional.empty();
  }

  private Row row(int end, boolean tooLong, boolean open) {
    String text = tooLong ? "" : new String(buffer, start, end - start);
    return new Row(text, lines, tooLong, open, misquoted);
  }

  private void advance(char c) {
    if (state == State.QUOTED) {
      state = c == dialect.quote() ? State.AFTER_QUOTE : State.QUOTED;
    } else if (c == dialect.delimiter()) {
      state = State.FIELD_START;
    } else if (c == dialect.quote() && state != State.PLAIN) {
      state = State.QUOTED;
    } else {
      misquoted |= state == State.AFTER_QUOTE;
      state = State.PLAIN;
    }
  }

  /**
   * Goes back to the second line of the row that was read last if what begins there looks like rows
   * of this table; false, with nothing done, if not.
   */
  boolean goBack() {
    if (!restIsRows()) {
      return false;
    }
    goneBack += position - start - firstLine;
    position = start + firstLine;
    afterReturn = false;
    return true;
  }

  private boolean restIsRows() {
    int columns = dialect.header().size();
    int length = position - start - firstLine;
    // a single column looks like any text
    if (firstLine < 0 || length <= 0 || columns < 2 || goneBack + length > MOST_READINGS * read) {
      return false;
    }
    String rest = new String(buffer, start + firstLine, Math.min(length, LOOK_AHEAD));
    int rows = 0;
    int even = 0;
    try (CsvReader<CsvRecord> csv = dialect.builder().allowUnclosedQuote(true).ofCsvRecord(rest)) {
      Iterator<CsvRecord> records = csv.iterator();
      while (records.hasNext() && rows < MOST_ROWS) {
        even += records.next().getFieldCount() == columns ? 1 : 0;
        rows++;
      }
    } catch (CsvParseException e) {
      rows++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows >= FEWEST_ROWS && even * 4 >= rows * 3;
  }

  /** Brings more characters behind those of the row. */
  private boolean fill() throws IOException {
    if (limit == buffer.length) {
      if (start > buffer.length / 2) {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        position -= start;
        limit -= start;
        start = 0;
      } else {
        buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, Integer.MAX_VALUE - 8));
      }
    }
    int count = reader.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      return false;
    }
    limit += count;
    read += count;
    return true;
  }

  /** Returns the fields of a row, none if it cannot be split. */
  List<String> fields(Row row) {
    try (CsvReader<CsvRecord> csv =
        dialect.builder().allowUnclosedQuote(true).ofCsvRecord(row.text())) {
      Iterator<CsvRecord> records = csv.iterator();
      return records.hasNext() ? records.next().getFields() : List.of();
    } catch (CsvParseException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
