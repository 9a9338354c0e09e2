package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The bytes of a file in an archive, counted, with its damage put into words. */
final class MemberStream extends InputStream {
  private final InputStream bytes;
  private final Expansion expansion;
  private boolean failed;

  MemberStream(InputStream bytes, Expansion expansion) {
    this.bytes = bytes;
    this.expansion = expansion;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    Objects.checkFromIndexSize(off, len, b.length);
    try {
      int count = bytes.read(b, off, len);
      expansion.produced(Math.max(0, count));
      return count;
    } catch (IOException | RuntimeException e) {
      failed = true;
      throw explain(e);
    }
  }

  /** Returns 0, so that a buffer hands on what it has before it asks for what may fail. */
  @Override
  public int available() {
    return 0;
  }

  /** Says whether the bytes ended in a failure. */
  boolean hasFailed() {
    return failed;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  static IOException explain(Exception e) {
    if (e instanceof DamagedInputException damaged) {
      return damaged;
    }
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return new DamagedInputException(
        "is damaged or truncated in the archive (" + message + ")",
        "get the archive again; what was whole in it was read");
  }
}
