package dev.winnow.corpus.output;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream of compressed frames one behind the other, each of which can be decompressed by itself,
 * so that the file can be cut after any of them. Flushing does nothing to the frame.
 */
final class FramedStream extends OutputStream {
  private static final int BUFFER = 1 << 16;

  private final OutputStream target;
  private final Compression compression;
  private @Nullable OutputStream frame;
  private long given;

  /**
   * Writes to a stream that is closed with this one.
   *
   * @param given how many bytes were given before, whose frames are in the target
   */
  FramedStream(OutputStream target, Compression compression, long given) {
    this.target = target;
    this.given = given;
    this.compression = compression;
  }

  private OutputStream frame() throws IOException {
    OutputStream current = frame;
    if (current == null) {
      // most writers write little at a time
      current = new BufferedOutputStream(compression.frame(new Unclosed(target)), BUFFER);
      frame = current;
    }
    return current;
  }

  @Override
  public void write(int b) throws IOException {
    frame().write(b);
    given++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    frame().write(bytes, offset, length);
    given += length;
  }

  /** Ends the frame that is open, if one is, and hands everything on. */
  void endFrame() throws IOException {
    OutputStream open = frame;
    if (open != null) {
      frame = null;
      open.close();
    }
    target.flush();
  }

  /** Returns how many bytes were given, before compression. */
  long given() {
    return given;
  }

  @Override
  public void close() throws IOException {
    try (target) {
      endFrame();
    }
  }

  /** Lets a frame end without its stream. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
