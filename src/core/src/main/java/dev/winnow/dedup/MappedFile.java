package dev.winnow.dedup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of little-endian numbers, mapped into memory to be read: takes address space, but no heap.
 *
 * <p>Mapped in parts that overlap, so that nothing of up to 1 GiB lies across the end of one. Safe
 * for use by several threads. There is no way to end a mapping but to drop it.
 */
final class MappedFile {
  private static final int PART_BITS = 30;
  private static final long OFFSET_MASK = (1L << PART_BITS) - 1;

  private final ByteBuffer[] parts;

  private MappedFile(ByteBuffer[] parts) {
    this.parts = parts;
  }

  static MappedFile of(Path path) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer[] parts = new ByteBuffer[(int) ((size + OFFSET_MASK) >>> PART_BITS)];
      for (int i = 0; i < parts.length; i++) {
        long from = (long) i << PART_BITS;
        long length = Math.min(Integer.MAX_VALUE, size - from);
        parts[i] = channel.map(MapMode.READ_ONLY, from, length).order(ByteOrder.LITTLE_ENDIAN);
      }
      return new MappedFile(parts);
    } catch (IOException e) {
      throw BatchFiles.failure("read", path, e);
    }
  }

  int getInt(long offset) {
    return part(offset).getInt(place(offset));
  }

  long getLong(long offset) {
    return part(offset).getLong(place(offset));
  }

  byte[] getBytes(long offset, int count) {
    byte[] bytes = new byte[count];
    if (count > 0) {
      part(offset).get(place(offset), bytes);
    }
    return bytes;
  }

  long[] getLongs(long offset, int count) {
    long[] longs = new long[count];
    if (count > 0) {
      ByteBuffer part = part(offset);
      int place = place(offset);
      for (int i = 0; i < count; i++) {
        longs[i] = part.getLong(place + i * Long.BYTES);
      }
    }
    return longs;
  }

  /** Returns 32-bit numbers as the upper halves of longs. */
  long[] getUpperHalves(long offset, int count) {
    long[] longs = new long[count];
    if (count > 0) {
      ByteBuffer part = part(offset);
      int place = place(offset);
      for (int i = 0; i < count; i++) {
        longs[i] = (long) part.getInt(place + i * Integer.BYTES) << Integer.SIZE;
      }
    }
    return longs;
  }

  private ByteBuffer part(long offset) {
    return parts[(int) (offset >>> PART_BITS)];
  }

  private static int place(long offset) {
    return (int) (offset & OFFSET_MASK);
  }
}
