package dev.winnow.corpus.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/**
 * Writes rows as a Parquet file (format version 1, pages compressed with zstd and checksummed). The
 * same rows give the same bytes. Holds one row group. For one thread.
 */
public final class ParquetRowWriter implements AutoCloseable {
  /** Of buffered data: enough for readers to skip columns, little enough for small heaps. */
  private static final long ROW_GROUP_BYTES = 32L << 20;

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.ISO_8859_1);

  private final OutputStream out;
  private final MessageType schema;
  private final long groupBytes;
  private final MessageColumnIO columns;
  private final List<RowGroup> groups = new ArrayList<>();
  private PageBuffers pages;
  private ColumnWriteStore store;
  private RecordConsumer consumer;
  private long position;
  private long rows;
  private long groupRows;

  /**
   * Makes a writer.
   *
   * @param out is not closed with the writer
   * @param schema the columns
   */
  public ParquetRowWriter(OutputStream out, MessageType schema) throws IOException {
    this(out, schema, ROW_GROUP_BYTES);
  }

  ParquetRowWriter(OutputStream out, MessageType schema, long groupBytes) throws IOException {
    this.out = out;
    this.groupBytes = groupBytes;
    this.schema = schema;
    this.columns = new ColumnIOFactory(false).getColumnIO(schema);
    this.pages = new PageBuffers();
    this.store = store(schema, pages);
    this.consumer = columns.getRecordWriter(store);
    write(MAGIC);
  }

  private static ColumnWriteStore store(MessageType schema, PageBuffers pages) {
    return ParquetProperties.builder()
        .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
        .withStatisticsEnabled(false)
        .build()
        .newColumnWriteStore(schema, pages);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  /** Writes a row, perhaps only as far as a buffer; {@code fields} adds its fields. */
  public void write(Consumer<RecordConsumer> fields) throws IOException {
    consumer.startMessage();
    fields.accept(consumer);
    consumer.endMessage();
    rows++;
    groupRows++;
    if (store.getBufferedSize() + pages.size() >= groupBytes) {
      endGroup();
      pages = new PageBuffers();
      store = store(schema, pages);
      consumer = columns.getRecordWriter(store);
    }
  }

  private void endGroup() throws IOException {
    consumer.flush();
    store.flush();
    store.close();
    if (groupRows > 0) {
      RowGroup group = pages.writeTo(out, position, groupRows);
      position += group.getTotal_compressed_size();
      groups.add(group);
    }
    groupRows = 0;
  }

  /** Writes what is left and the footer, and flushes. */
  @Override
  public void close() throws IOException {
    endGroup();
    FileMetaData footer = new FileMetaData(1, ParquetSchema.elements(schema), rows, groups);
    footer.setCreated_by("winnow");
    long start = position;
    Util.writeFileMetaData(
        footer,
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            ParquetRowWriter.this.write(new byte[] {(byte) b});
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
          }
        });
    int length = Math.toIntExact(position - start);
    write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    write(MAGIC);
    out.flush();
  }
}
