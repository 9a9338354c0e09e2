package dev.winnow.dedup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of little-endian numbers that grows at its end. Not safe for use by several threads. */
final class AppendFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
  private long written;

  /**
   * Opens or makes a file and cuts off what is behind a length.
   *
   * @throws IllegalStateException if the file is shorter
   */
  AppendFile(Path path, long length) {
    this.path = path;
    this.written = length;
    FileChannel opened = null;
    try {
      opened = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      long found = opened.size();
      if (found < length) {
        opened.close();
        throw new IllegalStateException(
            path
                + " is damaged: it has "
                + found
                + " bytes, but "
                + length
                + " were written. Delete the folder and start anew");
      }
      opened.truncate(length).position(length);
    } catch (IOException e) {
      throw BatchFiles.failure("open", path, e);
    }
    channel = opened;
  }

  /** Returns the length with what is still to be written. */
  long length() {
    return written + buffer.position();
  }

  void putLong(long value) {
    room(Long.BYTES).putLong(value);
  }

  void putInt(int value) {
    room(Integer.BYTES).putInt(value);
  }

  void putFloat(float value) {
    room(Float.BYTES).putFloat(value);
  }

  void putBytes(byte[] bytes) {
    int from = 0;
    while (from < bytes.length) {
      ByteBuffer target = room(1);
      int count = Math.min(bytes.length - from, target.remaining());
      target.put(bytes, from, count);
      from += count;
    }
  }

  /** Hands everything to the operating system, so that a killed process loses nothing of it. */
  void flush() {
    buffer.flip();
    try {
      while (buffer.hasRemaining()) {
        written += channel.write(buffer);
      }
    } catch (IOException e) {
      throw BatchFiles.failure("write", path, e);
    } finally {
      buffer.compact();
    }
  }

  @Override
  public void close() {
    try (channel) {
      flush();
    } catch (IOException e) {
      throw BatchFiles.failure("close", path, e);
    }
  }

  /** Closes the file without what is still to be written. */
  void abandon() {
    try {
      channel.close();
    } catch (IOException e) {
      throw BatchFiles.failure("close", path, e);
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }
}
