package dev.winnow.dedup;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Records with a checksum: CRC-32C (RFC 3720) of all that follows it, little-endian; and the keys
 * of tables.
 */
final class Records {
  /** The bytes of the checksum. */
  static final int HEAD = Integer.BYTES;

  private Records() {}

  /** Returns a buffer for a record, after the place of its checksum. */
  static ByteBuffer allocate(int size) {
    return ByteBuffer.allocate(HEAD + size).order(ByteOrder.LITTLE_ENDIAN).position(HEAD);
  }

  /** Returns the bytes of a full buffer of {@link #allocate} with the checksum set. */
  @SuppressWarnings("ByteBufferBackingArray")
  static byte[] seal(ByteBuffer record) {
    byte[] bytes = record.array();
    record.putInt(0, checksum(bytes));
    return bytes;
  }

  /** Returns a buffer after the checksum, or null if that does not match. */
  static @Nullable ByteBuffer open(byte[] bytes) {
    if (bytes.length < HEAD) {
      return null;
    }
    ByteBuffer record = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return record.getInt() == checksum(bytes) ? record : null;
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, HEAD, bytes.length - HEAD);
    return (int) crc.getValue();
  }

  /** A key or value of a table that LMDB sorts as integers: in the order of the machine. */
  static byte[] integer(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder()).putInt(value).array();
  }

  static byte[] integer(long value) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(value).array();
  }

  static int toInt(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getInt();
  }

  static long toLong(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getLong();
  }

  static long[] longs(ByteBuffer record, int count) {
    long[] values = new long[count];
    record.asLongBuffer().get(values);
    record.position(record.position() + count * Long.BYTES);
    return values;
  }

  static ByteBuffer put(ByteBuffer record, long[] values) {
    record.asLongBuffer().put(values);
    return record.position(record.position() + values.length * Long.BYTES);
  }
}
