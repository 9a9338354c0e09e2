package dev.winnow.corpus.parquet;

import java.nio.charset.StandardCharsets;

/**
 * One value of a row.
 *
 * @param bytes its bytes, which are not to be changed; none when it is missing
 * @param isText whether they are said to be UTF-8
 * @param isMissing whether the row has no value in this column
 */
@SuppressWarnings("ArrayRecordComponent")
public record ParquetValue(byte[] bytes, boolean isText, boolean isMissing) {
  static final ParquetValue MISSING = new ParquetValue(new byte[0], true, true);

  static ParquetValue of(String shown) {
    return new ParquetValue(shown.getBytes(StandardCharsets.UTF_8), true, false);
  }
}
