package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;

/**
 * Cuts rows of delimited values short that are longer than allowed, so that whoever reads them
 * holds no more. What is cut is the end of a row, and a quoted field in it is closed.
 */
final class RowLimitReader extends Reader {
  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    /** Behind a quotation mark that ends a field, unless another one follows. */
    AFTER_QUOTE
  }

  private final Reader reader;
  private final char delimiter;
  private final char quote;
  private final int most;
  private final Set<Long> tooLong = new HashSet<>();
  private State state = State.FIELD_START;
  private long line = 1;
  private long rowLine = 1;
  private int length;
  private boolean dropping;
  private boolean afterReturn;

  RowLimitReader(Reader reader, CsvDialect dialect, int most) {
    this.reader = reader;
    this.delimiter = dialect.delimiter();
    this.quote = dialect.quote();
    this.most = most;
  }

  /** Returns whether the row that began on a line was cut; forgets it then. */
  boolean wasTooLong(long startingLine) {
    return !tooLong.isEmpty() && tooLong.remove(startingLine);
  }

  @Override
  public int read(char[] buffer, int offset, int count) throws IOException {
    int read;
    int kept;
    do {
      read = reader.read(buffer, offset, count);
      kept = offset;
      for (int i = offset; i < offset + read; i++) {
        char c = buffer[i];
        boolean ends = (c == '\n' || c == '\r') && state != State.QUOTED;
        if (!ends && !dropping && ++length > most) {
          dropping = true;
          tooLong.add(rowLine);
          if (state == State.QUOTED) {
            buffer[kept++] = quote;
          }
        }
        advance(c, ends);
        if (ends) {
          dropping = false;
        }
        if (!dropping) {
          buffer[kept++] = c;
          countLine(c);
        }
        if (ends) {
          length = 0;
          rowLine = line;
        }
      }
    } while (read > 0 && kept == offset);
    return read < 0 ? -1 : kept - offset;
  }

  private void advance(char c, boolean ends) {
    if (ends) {
      state = State.FIELD_START;
    } else if (state == State.QUOTED) {
      state = c == quote ? State.AFTER_QUOTE : State.QUOTED;
    } else if (c == delimiter) {
      state = State.FIELD_START;
    } else if (c == quote && state != State.PLAIN) {
      state = State.QUOTED;
    } else {
      state = State.PLAIN;
    }
  }

  private void countLine(char c) {
    // a line break of two characters is one
    if (c == '\r' || (c == '\n' && !afterReturn)) {
      line++;
    }
    afterReturn = c == '\r';
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
