package dev.winnow.corpus.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes chunked transfer coding (RFC 9112, section 7.1) and says where it breaks; jwarc goes on
 * with what is not decoded.
 */
final class ChunkedStream extends InputStream {
  private static final int LONGEST_LINE = 1 << 12;
  private static final int MOST_DIGITS = 15;

  private final InputStream in;
  private long remaining;
  private boolean first = true;
  private boolean done;

  ChunkedStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (remaining == 0 && !done) {
      nextChunk();
    }
    if (done) {
      return -1;
    }
    int n = in.read(target, offset, (int) Math.min(length, remaining));
    if (n < 0) {
      throw new EOFException("a chunk is cut off");
    }
    remaining -= n;
    return n;
  }

  private void nextChunk() throws IOException {
    if (!first && !line().isEmpty()) {
      throw new IOException("a chunk is longer than its length");
    }
    first = false;
    remaining = size(line());
    done = remaining == 0;
  }

  /** Returns the size that the first line of a chunk names. */
  private static long size(String line) throws IOException {
    int digits = 0;
    long size = 0;
    while (digits < line.length() && Character.digit(line.charAt(digits), 16) >= 0) {
      size = (size << 4) | Character.digit(line.charAt(digits), 16);
      digits++;
    }
    String extension = line.substring(digits).strip();
    if (digits == 0
        || digits > MOST_DIGITS
        || !(extension.isEmpty() || extension.startsWith(";"))) {
      throw new IOException("a chunk has no length");
    }
    return size;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() < LONGEST_LINE) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("the last chunk is missing");
      }
      if (b == '\n') {
        int end = line.length();
        boolean carriageReturn = end > 0 && line.charAt(end - 1) == '\r';
        return line.substring(0, carriageReturn ? end - 1 : end);
      }
      line.append((char) b);
    }
    throw new IOException("a chunk has no length");
  }
}
