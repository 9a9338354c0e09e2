package dev.winnow.corpus.input;

import java.util.Objects;

/**
 * How inputs are read.
 *
 * @param fields where the records of tables and of JSON Lines have what
 * @param maxRecordBytes the largest record, in bytes after decompression; a larger one is reported
 *     as unreadable
 */
public record InputSettings(FieldNames fields, long maxRecordBytes) {
  /** A decoded document has to fit into one string, with room for markup that grows. */
  private static final long LARGEST = 1L << 30;

  /** The usual field names, and records of up to 1 GiB. */
  public static final InputSettings DEFAULT = new InputSettings(FieldNames.DEFAULT, LARGEST);

  /**
   * Refuses null.
   *
   * @throws IllegalArgumentException if the largest record is not from 1 byte to 1 GiB
   */
  public InputSettings {
    Objects.requireNonNull(fields, "fields");
    if (maxRecordBytes < 1 || maxRecordBytes > LARGEST) {
      throw new IllegalArgumentException(
          "maxRecordBytes is " + maxRecordBytes + ", not from 1 to " + LARGEST);
    }
  }

  /** Returns a copy with other field names. */
  public InputSettings withFields(FieldNames names) {
    return new InputSettings(names, maxRecordBytes);
  }

  /** Returns a copy with another largest record. */
  public InputSettings withMaxRecordBytes(long bytes) {
    return new InputSettings(fields, bytes);
  }
}
