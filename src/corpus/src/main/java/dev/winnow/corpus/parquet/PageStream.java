package dev.winnow.corpus.parquet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.ParquetDecodingException;
import org.jspecify.annotations.Nullable;

/** Reads the pages of one column of a row group, one after the other. For one thread. */
final class PageStream implements PageReader, AutoCloseable {
  private final ColumnMetaData column;
  private final InputStream in;
  private final long length;
  private @Nullable PageHeader first;
  private long values;

  PageStream(Path file, ColumnMetaData column) throws IOException {
    this.column = column;
    long data = column.getData_page_offset();
    long dictionary = column.getDictionary_page_offset();
    boolean before = column.isSetDictionary_page_offset() && dictionary > 0 && dictionary < data;
    length = Files.size(file);
    SeekableByteChannel channel = Files.newByteChannel(file);
    try {
      channel.position(before ? dictionary : data);
    } catch (IOException | IllegalArgumentException e) {
      channel.close();
      throw new IOException("a column that begins nowhere", e);
    }
    in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
  }

  @Override
  public long getTotalValueCount() {
    return column.getNum_values();
  }

  @Override
  public @Nullable DictionaryPage readDictionaryPage() {
    try {
      PageHeader header = header();
      if (header.getType() != PageType.DICTIONARY_PAGE) {
        first = header;
        return null;
      }
      byte[] page = body(header);
      byte[] bytes = decompress(page, 0, header.getUncompressed_page_size());
      return new DictionaryPage(
          BytesInput.from(bytes),
          header.getDictionary_page_header().getNum_values(),
          Encoding.valueOf(header.getDictionary_page_header().getEncoding().name()));
    } catch (IOException e) {
      throw new ParquetDecodingException(e.getMessage(), e);
    }
  }

  @Override
  public @Nullable DataPage readPage() {
    try {
      while (values < column.getNum_values()) {
        PageHeader header = first != null ? first : header();
        first = null;
        byte[] page = body(header);
        if (header.isSetData_page_header()) {
          return version1(header, header.getData_page_header(), page);
        }
        if (header.isSetData_page_header_v2()) {
          return version2(header, header.getData_page_header_v2(), page);
        }
      }
      return null;
    } catch (IOException e) {
      throw new ParquetDecodingException(e.getMessage(), e);
    }
  }

  private DataPage version1(PageHeader header, DataPageHeader data, byte[] page)
      throws IOException {
    byte[] bytes = decompress(page, 0, header.getUncompressed_page_size());
    count(data.getNum_values());
    return new DataPageV1(
        BytesInput.from(bytes),
        data.getNum_values(),
        bytes.length,
        null,
        Encoding.valueOf(data.getRepetition_level_encoding().name()),
        Encoding.valueOf(data.getDefinition_level_encoding().name()),
        Encoding.valueOf(data.getEncoding().name()));
  }

  /** The levels come first and are never compressed. */
  private DataPage version2(PageHeader header, DataPageHeaderV2 data, byte[] page)
      throws IOException {
    int repetition = data.getRepetition_levels_byte_length();
    int levels = repetition + data.getDefinition_levels_byte_length();
    if (repetition < 0 || levels < repetition || levels > page.length) {
      throw new IOException("a page with levels of the wrong length");
    }
    BytesInput values =
        data.isIs_compressed()
            ? BytesInput.from(decompress(page, levels, header.getUncompressed_page_size() - levels))
            : BytesInput.from(page, levels, page.length - levels);
    count(data.getNum_values());
    return DataPageV2.uncompressed(
        data.getNum_rows(),
        data.getNum_nulls(),
        data.getNum_values(),
        BytesInput.from(page, 0, repetition),
        BytesInput.from(page, repetition, levels - repetition),
        Encoding.valueOf(data.getEncoding().name()),
        values,
        null);
  }

  private void count(int added) throws IOException {
    if (added < 0) {
      throw new IOException("a page of less than no values");
    }
    values += added;
  }

  private PageHeader header() throws IOException {
    PageHeader header = Util.readPageHeader(in);
    if (header.getCompressed_page_size() < 0 || header.getUncompressed_page_size() < 0) {
      throw new IOException("a page of less than no bytes");
    }
    return header;
  }

  private byte[] body(PageHeader header) throws IOException {
    if (header.getCompressed_page_size() > column.getTotal_compressed_size()
        || column.getTotal_compressed_size() > length) {
      throw new IOException("a page that is longer than its column");
    }
    byte[] page = new byte[header.getCompressed_page_size()];
    if (in.readNBytes(page, 0, page.length) < page.length) {
      throw new IOException("a page that is cut off");
    }
    if (header.isSetCrc()) {
      CRC32 crc = new CRC32();
      crc.update(page);
      if ((int) crc.getValue() != header.getCrc()) {
        throw new IOException("a page with a wrong checksum");
      }
    }
    return page;
  }

  private byte[] decompress(byte[] page, int offset, int size) throws IOException {
    if (size < 0) {
      throw new IOException("a page of less than no bytes");
    }
    return PageCodec.decompress(column.getCodec(), page, offset, page.length - offset, size);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
