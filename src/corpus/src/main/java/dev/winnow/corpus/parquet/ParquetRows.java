package dev.winnow.corpus.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.VersionParser;
import org.apache.parquet.VersionParser.ParsedVersion;
import org.apache.parquet.VersionParser.VersionParseException;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Type;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;

/** The rows of one row group, of which it holds a page of each column. For one thread. */
public final class ParquetRows implements AutoCloseable {
  private final List<ParquetColumn> columns;
  private final List<PageStream> pages = new ArrayList<>();
  private final List<ColumnReader> readers = new ArrayList<>();
  private boolean started;

  private ParquetRows(List<ParquetColumn> columns) {
    this.columns = columns;
  }

  static ParquetRows open(Path file, RowGroup group, List<ParquetColumn> columns, String createdBy)
      throws ParquetException {
    ParquetRows rows = new ParquetRows(columns);
    try {
      ParsedVersion writer = version(createdBy);
      for (ParquetColumn column : columns) {
        ColumnChunk chunk = group.getColumns().get(column.index());
        ColumnMetaData data = chunk.getMeta_data();
        if (data == null || chunk.isSetFile_path()) {
          throw new ParquetException(
              "a column that is encrypted or in another file", "write the file anew without");
        }
        if (!PageCodec.isKnown(data.getCodec())) {
          throw new ParquetException(
              "a column compressed with " + data.getCodec() + ", which is not read",
              "write the file anew with zstd, snappy, gzip, lz4_raw or no compression");
        }
        if (data.getNum_values() != group.getNum_rows()) {
          throw new IOException("a column with another number of values than there are rows");
        }
        PageStream stream = new PageStream(file, data);
        rows.pages.add(stream);
        rows.readers.add(
            new ColumnReaderImpl(column.descriptor(), stream, new PrimitiveConverter() {}, writer));
      }
      return rows;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      rows.close();
      throw damaged(e);
    } catch (ParquetException e) {
      rows.close();
      throw e;
    }
  }

  private static @Nullable ParsedVersion version(String createdBy) {
    try {
      return VersionParser.parse(createdBy);
    } catch (VersionParseException e) {
      return null;
    }
  }

  private static ParquetException damaged(Throwable e) {
    String message = String.valueOf(e.getMessage());
    String line = message.lines().findFirst().orElse("");
    return new ParquetException("damaged (" + line + ")", "get the file again");
  }

  /**
   * Returns the values of the next row, in the order of the columns; there must be one.
   *
   * @throws ParquetException if the row group is damaged here; it cannot be read any further then
   */
  public List<ParquetValue> next() throws ParquetException {
    try {
      if (started) {
        // this opens the next page, whose damage is no concern of the row before
        readers.forEach(ColumnReader::consume);
      }
      started = true;
      List<ParquetValue> values = new ArrayList<>(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        values.add(value(readers.get(i), columns.get(i)));
      }
      return values;
    } catch (RuntimeException | StackOverflowError e) {
      throw damaged(e);
    }
  }

  private static ParquetValue value(ColumnReader reader, ParquetColumn column) {
    if (reader.getCurrentDefinitionLevel() < column.levels()) {
      return ParquetValue.MISSING;
    }
    return switch (column.kind().orElseThrow()) {
      case TEXT -> new ParquetValue(reader.getBinary().getBytes(), true, false);
      case BYTES -> new ParquetValue(reader.getBinary().getBytes(), false, false);
      case INTEGER -> ParquetValue.of(Long.toString(integer(reader, column)));
      case DATE -> ParquetValue.of(LocalDate.ofEpochDay(reader.getInteger()).toString());
      case MILLIS -> time(column, reader.getLong(), ChronoUnit.MILLIS);
      case MICROS -> time(column, reader.getLong(), ChronoUnit.MICROS);
      case NANOS -> time(column, reader.getLong(), ChronoUnit.NANOS);
    };
  }

  private static long integer(ColumnReader reader, ParquetColumn column) {
    return column.element().getType() == Type.INT32 ? reader.getInteger() : reader.getLong();
  }

  private static ParquetValue time(ParquetColumn column, long value, ChronoUnit unit) {
    Instant instant = Instant.EPOCH.plus(value, unit);
    return ParquetValue.of(
        column.isUtc()
            ? instant.toString()
            : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString());
  }

  @Override
  public void close() {
    for (PageStream stream : pages) {
      try {
        stream.close();
      } catch (IOException ignored) {
        // everything that was wanted has been read
      }
    }
  }
}
