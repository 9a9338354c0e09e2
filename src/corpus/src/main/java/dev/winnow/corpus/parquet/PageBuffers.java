package dev.winnow.corpus.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;

/** The compressed pages of one row group, until they are written column by column. */
final class PageBuffers implements PageWriteStore {
  private final Map<List<String>, ColumnPages> columns = new LinkedHashMap<>();

  @Override
  public PageWriter getPageWriter(ColumnDescriptor column) {
    return columns.computeIfAbsent(
        List.of(column.getPath()), path -> new ColumnPages(path, column.getPrimitiveType()));
  }

  long size() {
    return columns.values().stream().mapToLong(ColumnPages::getMemSize).sum();
  }

  /** Writes the pages and says where they are. */
  RowGroup writeTo(OutputStream out, long position, long rows) throws IOException {
    List<ColumnChunk> chunks = new ArrayList<>();
    long at = position;
    long uncompressed = 0;
    for (ColumnPages column : columns.values()) {
      ColumnChunk chunk = column.writeTo(out, at);
      chunks.add(chunk);
      at += chunk.getMeta_data().getTotal_compressed_size();
      uncompressed += chunk.getMeta_data().getTotal_uncompressed_size();
    }
    RowGroup group = new RowGroup(chunks, uncompressed, rows);
    group.setFile_offset(position);
    group.setTotal_compressed_size(at - position);
    return group;
  }
}
