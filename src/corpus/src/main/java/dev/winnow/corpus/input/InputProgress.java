package dev.winnow.corpus.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of the inputs, as they are on disk, have been read; safe for several threads. */
public final class InputProgress {
  private final AtomicLong bytes = new AtomicLong();

  /** Makes one that stands at 0. */
  public InputProgress() {}

  /** Returns the bytes read so far. */
  public long bytes() {
    return bytes.get();
  }

  /** Returns a stream that counts what is read from another one. */
  InputStream count(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int read() throws IOException {
        int read = in.read();
        bytes.addAndGet(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        bytes.addAndGet(Math.max(0, read));
        return read;
      }
    };
  }
}
