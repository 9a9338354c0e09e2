package dev.winnow.corpus.input;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * How a table of delimited values is written, as RFC 4180 but for the delimiter.
 *
 * @param delimiter between two fields
 * @param quote around a field that holds delimiters or line breaks; {@link #NO_QUOTE} if there are
 *     none
 * @param header the names of the columns
 */
record CsvDialect(char delimiter, char quote, List<String> header) {
  /** Stands in no text: Unicode keeps it free for internal use. */
  static final char NO_QUOTE = '\uFFFF';

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  /** So many rows are enough to see whether the columns line up. */
  private static final int ROWS = 100;

  private static final int LONGEST_NAME = 100;

  /** What a dialect makes of the beginning of a table. */
  private record Look(CsvDialect dialect, int rows, int even) {
    boolean isConsistent() {
      return rows > 0 && even * 2 > rows;
    }
  }

  /**
   * Returns the dialect in which the first line names a column of ours, and most of the rows have
   * as many fields.
   *
   * @param head the beginning of the table
   * @param whole whether that is all of it
   */
  static Optional<CsvDialect> ofContent(String head, boolean whole, FieldPaths paths) {
    for (char delimiter : DELIMITERS) {
      Look look = look(head, whole, delimiter);
      List<String> header = look.dialect.header;
      boolean ours = TableColumns.hasContent(paths, TableColumns.of(paths, header));
      if (ours && areNames(header) && look.isConsistent()) {
        return Optional.of(look.dialect);
      }
    }
    return Optional.empty();
  }

  /** Says whether these can be the names of several columns; prose repeats words and is long. */
  private static boolean areNames(List<String> header) {
    return header.size() > 1
        && header.stream().noneMatch(name -> name.length() > LONGEST_NAME || name.contains("<"))
        && header.stream().distinct().count() == header.size();
  }

  /** Returns the dialect with a column of ours, or else with the most columns. */
  static CsvDialect ofNamed(String head, boolean whole, FieldPaths paths) {
    CsvDialect best = look(head, whole, DELIMITERS[0]).dialect;
    for (char delimiter : DELIMITERS) {
      CsvDialect dialect = look(head, whole, delimiter).dialect;
      if (TableColumns.hasContent(paths, TableColumns.of(paths, dialect.header))) {
        return dialect;
      }
      best = dialect.header.size() > best.header.size() ? dialect : best;
    }
    return best;
  }

  /**
   * Values between tabs are seldom quoted, and a quotation mark at the beginning of one may be part
   * of it: they are quoted only if more rows come out even that way, or if all that begin with a
   * mark end with one.
   */
  private static Look look(String head, boolean whole, char delimiter) {
    Look quoted = look(head, whole, delimiter, '"');
    if (delimiter != '\t') {
      return quoted;
    }
    Look plain = look(head, whole, delimiter, NO_QUOTE);
    boolean better = quoted.rows - quoted.even < plain.rows - plain.even;
    return better || areEnclosed(head) ? quoted : plain;
  }

  private static boolean areEnclosed(String head) {
    boolean any = false;
    int start = 0;
    while (start < head.length()) {
      int end = start;
      while (end < head.length() && "\t\r\n".indexOf(head.charAt(end)) < 0) {
        end++;
      }
      if (head.charAt(start) == '"' && end < head.length()) {
        if (end - start < 2 || head.charAt(end - 1) != '"') {
          return false;
        }
        any = true;
      }
      start = end + 1;
    }
    return any;
  }

  private static Look look(String head, boolean whole, char delimiter, char quote) {
    CsvDialect dialect = new CsvDialect(delimiter, quote, List.of());
    List<String> header = List.of();
    int rows = -1;
    int even = 0;
    try (CsvReader<CsvRecord> reader =
        dialect.builder().allowUnclosedQuote(true).ofCsvRecord(head)) {
      Iterator<CsvRecord> records = reader.iterator();
      while (records.hasNext() && rows < ROWS) {
        CsvRecord record = records.next();
        if (rows < 0) {
          header = record.getFields().stream().map(String::strip).toList();
        } else {
          // the head may cut the last row off
          int fields = record.getFieldCount();
          boolean cut = !whole && !records.hasNext() && fields <= header.size();
          even += cut || fields == header.size() ? 1 : 0;
        }
        rows++;
      }
    } catch (CsvParseException e) {
      rows++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Look(
        new CsvDialect(delimiter, quote, new ArrayList<>(header)), Math.max(rows, 0), even);
  }

  /** Returns what makes a reader of this dialect, which checks nothing that we check. */
  CsvReader.CsvReaderBuilder builder() {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .quoteCharacter(quote)
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .detectBomHeader(false)
        .maxBufferSize(Integer.MAX_VALUE - 8);
  }
}
