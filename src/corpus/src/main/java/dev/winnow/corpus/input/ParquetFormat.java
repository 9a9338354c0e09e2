package dev.winnow.corpus.input;

import dev.winnow.corpus.parquet.ParquetTable;
import dev.winnow.corpus.record.RecordReader;
import java.util.Locale;

/** Parquet, with a column for the content. */
final class ParquetFormat implements RecordFormat {
  @Override
  public boolean matchesContent(Source source) {
    return ParquetTable.isMagic(source.head());
  }

  @Override
  public boolean matchesName(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  @Override
  public RecordReader open(Source source, Formats inner) {
    return new ParquetRecordReader(source, inner.settings());
  }
}
