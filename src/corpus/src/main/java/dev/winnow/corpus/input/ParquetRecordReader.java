package dev.winnow.corpus.input;

import dev.winnow.corpus.input.FieldPaths.Field;
import dev.winnow.corpus.input.FieldPaths.Target;
import dev.winnow.corpus.input.TableColumns.Column;
import dev.winnow.corpus.parquet.ParquetException;
import dev.winnow.corpus.parquet.ParquetRows;
import dev.winnow.corpus.parquet.ParquetTable;
import dev.winnow.corpus.parquet.ParquetValue;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.corpus.record.WellFormed;
import dev.winnow.detect.ContentDetector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a Parquet file; behind a damaged place it goes on at the next row group. */
final class ParquetRecordReader implements RecordReader {
  private final Source source;
  private final FieldPaths paths;
  private final FieldValues values;
  private final long most;
  private final ContentDetector detector = ContentDetector.create();
  private @Nullable Spool file;
  private @Nullable ParquetTable table;
  private @Nullable ParquetRows rows;
  private List<Column> columns = List.of();
  private int group = -1;
  private long row;
  private long groupEnd;
  private boolean done;

  ParquetRecordReader(Source source, InputSettings settings) {
    this.source = source;
    this.paths = new FieldPaths(settings.fields());
    this.values = new FieldValues(paths);
    this.most = settings.maxRecordBytes();
  }

  @Override
  public Optional<Entry> next() {
    if (done) {
      return Optional.empty();
    }
    try {
      ParquetTable open = table;
      if (open == null) {
        open = open();
        if (!TableColumns.hasContent(paths, columns)) {
          done = true;
          return Optional.of(TableColumns.withoutContent(source.display(), paths, names(open)));
        }
      }
      return next(open);
    } catch (ParquetException e) {
      done = true;
      return Optional.of(new Unreadable(Location.whole(source.display()), e.reason(), e.remedy()));
    } catch (IOException e) {
      done = true;
      return Optional.of(ReadFailures.of(Location.whole(source.display()), e));
    } catch (OutOfMemoryError e) {
      done = true;
      return Optional.of(Unreadable.outOfMemory(Location.whole(source.display())));
    }
  }

  private ParquetTable open() throws IOException, ParquetException {
    file = Spool.inFile(source);
    ParquetTable open = ParquetTable.open(file.path());
    columns = columns(open);
    table = open;
    return open;
  }

  private List<Column> columns(ParquetTable open) {
    List<Column> found = new ArrayList<>();
    for (int i = 0; i < paths.targets().size(); i++) {
      Target target = paths.targets().get(i);
      int column = open.paths().indexOf(target.path());
      boolean numeric = target.field() == Field.ID || target.field() == Field.DATE;
      if (column >= 0 && (numeric ? open.isReadable(column) : open.isText(column))) {
        found.add(new Column(i, column));
      }
    }
    return found;
  }

  private static List<String> names(ParquetTable open) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < open.paths().size(); i++) {
      List<String> path = open.paths().get(i);
      String name = path.size() == 1 ? path.get(0) : "/" + String.join("/", path);
      names.add(open.isText(i) ? name : name + " (no text)");
    }
    return names;
  }

  private Optional<Entry> next(ParquetTable open) {
    while (row >= groupEnd || rows == null) {
      closeRows();
      row = groupEnd;
      group++;
      if (group >= open.groups()) {
        done = true;
        return Optional.empty();
      }
      groupEnd = row + open.rows(group);
      if (groupEnd > row) {
        try {
          rows = open.open(group, columns.stream().map(Column::column).toList());
        } catch (ParquetException e) {
          return Optional.of(lost(e.reason(), e.remedy()));
        } catch (OutOfMemoryError e) {
          return Optional.of(lostToMemory());
        }
      }
    }
    try {
      return Optional.of(read(rows.next()));
    } catch (ParquetException e) {
      return Optional.of(lost(e.reason(), e.remedy()));
    } catch (OutOfMemoryError e) {
      return Optional.of(lostToMemory());
    }
  }

  private Unreadable lostToMemory() {
    return lost("too large for memory", "give Java more with -Xmx, or use fewer threads");
  }

  /** Gives up the row group that is being read. */
  private Unreadable lost(String reason, String remedy) {
    Location location = Location.row(source.display(), row + 1);
    long count = groupEnd - row;
    row = groupEnd;
    closeRows();
    String lost = count == 1 ? "one row" : count + " rows";
    return new Unreadable(
        location, "row group " + (group + 1) + " is " + reason + ", " + lost + " lost", remedy);
  }

  private Entry read(List<ParquetValue> found) {
    row++;
    Location location = Location.row(source.display(), row);
    long size = found.stream().mapToLong(value -> value.bytes().length).sum();
    if (size > most) {
      return ReadFailures.tooLarge(location, most);
    }
    values.clear();
    for (int i = 0; i < found.size(); i++) {
      ParquetValue value = found.get(i);
      if (!value.isMissing()) {
        values.set(columns.get(i).target(), decode(value));
      }
    }
    try {
      return values.record(source.id() + "#" + row, location, size);
    } catch (BadRecordException e) {
      return new Unreadable(location, e.reason(), e.remedy());
    }
  }

  private String decode(ParquetValue value) {
    byte[] bytes = value.bytes();
    String repaired = WellFormed.repairedUtf8(bytes, bytes.length);
    if (repaired == null) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (!value.isText()) {
      // crawlers keep pages as the bytes that they got
      return detector.detect(bytes, null, null).text();
    }
    values.setLossy();
    return repaired;
  }

  private void closeRows() {
    if (rows != null) {
      rows.close();
      rows = null;
    }
  }

  @Override
  public void close() {
    closeRows();
    if (file != null) {
      file.close();
    }
    source.close();
  }
}
