package dev.winnow.corpus.parquet;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType;

/** The compressed pages of one column of a row group. */
final class ColumnPages implements PageWriter {
  private final List<String> path;
  private final PrimitiveType type;
  private final ZstdCompressor compressor = new ZstdCompressor();
  private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final Set<org.apache.parquet.format.Encoding> encodings =
      EnumSet.noneOf(org.apache.parquet.format.Encoding.class);
  private long values;
  private long uncompressed;

  ColumnPages(List<String> path, PrimitiveType type) {
    this.path = path;
    this.type = type;
  }

  @Deprecated
  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      Statistics<?> statistics,
      Encoding repetition,
      Encoding definition,
      Encoding encoding) {
    throw new UnsupportedOperationException("pages come with all statistics");
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> statistics,
      Encoding repetition,
      Encoding definition,
      Encoding encoding) {
    throw new UnsupportedOperationException("pages come with all statistics");
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> statistics,
      SizeStatistics sizes,
      Encoding repetition,
      Encoding definition,
      Encoding encoding)
      throws IOException {
    PageHeader header = new PageHeader(PageType.DATA_PAGE, 0, 0);
    header.setData_page_header(
        new DataPageHeader(valueCount, used(encoding), used(definition), used(repetition)));
    write(header, bytes.toInputStream().readAllBytes(), data);
    values += valueCount;
  }

  @Override
  public void writePageV2(
      int rowCount,
      int nullCount,
      int valueCount,
      BytesInput repetition,
      BytesInput definition,
      Encoding encoding,
      BytesInput bytes,
      Statistics<?> statistics) {
    throw new UnsupportedOperationException("pages are of version 1");
  }

  @Override
  public void writeDictionaryPage(DictionaryPage page) throws IOException {
    PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, 0, 0);
    header.setDictionary_page_header(
        new DictionaryPageHeader(page.getDictionarySize(), used(page.getEncoding())));
    write(header, page.getBytes().toInputStream().readAllBytes(), dictionary);
  }

  private org.apache.parquet.format.Encoding used(Encoding encoding) {
    var used = org.apache.parquet.format.Encoding.valueOf(encoding.name());
    encodings.add(used);
    return used;
  }

  private void write(PageHeader header, byte[] bytes, ByteArrayOutputStream to) throws IOException {
    byte[] compressed = new byte[compressor.maxCompressedLength(bytes.length)];
    int length = compressor.compress(bytes, 0, bytes.length, compressed, 0, compressed.length);
    CRC32 crc = new CRC32();
    crc.update(compressed, 0, length);
    header.setUncompressed_page_size(bytes.length);
    header.setCompressed_page_size(length);
    header.setCrc((int) crc.getValue());
    int before = to.size();
    Util.writePageHeader(header, to);
    uncompressed += to.size() - before + bytes.length;
    to.write(compressed, 0, length);
  }

  /** Writes the dictionary, if any, and the pages after it, and says where they are. */
  ColumnChunk writeTo(OutputStream out, long position) throws IOException {
    dictionary.writeTo(out);
    data.writeTo(out);
    ColumnMetaData meta =
        new ColumnMetaData(
            Type.valueOf(ParquetSchema.typeName(type)),
            new ArrayList<>(encodings),
            path,
            CompressionCodec.ZSTD,
            values,
            uncompressed,
            (long) dictionary.size() + data.size(),
            position + dictionary.size());
    if (dictionary.size() > 0) {
      meta.setDictionary_page_offset(position);
    }
    ColumnChunk chunk = new ColumnChunk(0);
    chunk.setMeta_data(meta);
    return chunk;
  }

  @Override
  public long getMemSize() {
    return (long) dictionary.size() + data.size();
  }

  @Override
  public long allocatedSize() {
    return getMemSize();
  }

  @Override
  public String memUsageString(String prefix) {
    return prefix + getMemSize() + " bytes";
  }
}
