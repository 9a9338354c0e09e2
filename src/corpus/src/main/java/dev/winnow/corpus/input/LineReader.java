package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream into lines of bytes, whatever their length, and counts them.
 *
 * <p>Not safe for use by several threads. Holds one line.
 */
final class LineReader {
  /** Kept between lines; a longer buffer is let go once its line is done with. */
  private static final int USUAL_LENGTH = 1 << 20;

  private final InputStream stream;
  private final int maxLength;
  private final byte[] chunk = new byte[1 << 16];
  private int chunkPosition;
  private int chunkLength;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;
  private boolean tooLong;

  LineReader(InputStream stream, int maxLength) {
    this.stream = stream;
    this.maxLength = maxLength;
  }

  /** Moves to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    number++;
    if (line.length > USUAL_LENGTH) {
      line = new byte[1 << 12];
    }
    boolean any = false;
    while (chunkPosition < chunkLength || fill()) {
      any = true;
      int end = chunkPosition;
      while (end < chunkLength && chunk[end] != '\n') {
        end++;
      }
      append(end);
      if (end < chunkLength) {
        chunkPosition = end + 1;
        break;
      }
      chunkPosition = end;
    }
    if (number == 1) {
      int mark = byteOrderMarkLength(line, length);
      System.arraycopy(line, mark, line, 0, length - mark);
      length -= mark;
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return any;
  }

  private boolean fill() throws IOException {
    chunkPosition = 0;
    chunkLength = Math.max(0, stream.read(chunk));
    return chunkLength > 0;
  }

  private void append(int end) {
    int count = end - chunkPosition;
    if (tooLong || (long) length + count > maxLength) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + count > line.length) {
      long doubled = Math.max(2L * line.length, length + count);
      try {
        line = Arrays.copyOf(line, (int) Math.min(doubled, Integer.MAX_VALUE - 8));
      } catch (OutOfMemoryError e) {
        tooLong = true;
        length = 0;
        return;
      }
    }
    System.arraycopy(chunk, chunkPosition, line, length, count);
    length += count;
  }

  /** Returns how many of the first bytes are a UTF-8 byte order mark: 3 or 0. */
  static int byteOrderMarkLength(byte[] bytes, int length) {
    return length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF
        ? 3
        : 0;
  }

  /** Returns the buffer whose first {@link #length()} bytes are the line without its end. */
  byte[] buffer() {
    return line;
  }

  int length() {
    return length;
  }

  /** Returns the number of the line, from 1. */
  long number() {
    return number;
  }

  /** Says whether the line was longer than the maximum or than memory allows, and is gone. */
  boolean tooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return !tooLong;
  }
}
