package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a record, as long as its header says. Should a record seem to begin within, the bytes
 * from there on are kept until it is known whether the header was right: a length that is too large
 * swallows records.
 */
final class WarcBody extends InputStream {
  private final WarcWindow window;
  private final long begin;
  private long remaining;
  private long inner = -1;
  private @Nullable ReplayBuffer spool;
  private final boolean patient;
  private boolean cutOff;
  private boolean stopped;
  private @Nullable IOException failure;

  /**
   * Begins a body where the window stands.
   *
   * @param patient whether it goes on when a record seems to begin within; else it ends there
   */
  WarcBody(WarcWindow window, long length, boolean patient) {
    this.patient = patient;
    this.window = window;
    this.begin = window.position();
    this.remaining = length;
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
    if (!more()) {
      return -1;
    }
    int n = Math.min(length, inSight());
    System.arraycopy(window.array(), window.index(), target, offset, n);
    pass(n);
    return n;
  }

  /** Makes sure that at least one byte is in sight; false at the end of the body. */
  boolean more() throws IOException {
    if (remaining == 0) {
      return false;
    }
    return window.available() > 0 || fill();
  }

  /** Brings more bytes in sight behind those that are; false when there are none in the body. */
  boolean fill() throws IOException {
    if (window.available() >= remaining) {
      return false;
    }
    try {
      boolean filled = window.fill();
      cutOff |= !filled;
      return filled;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Returns how many bytes of the body stand in the window from its index on. */
  int inSight() {
    return (int) Math.min(remaining, window.available());
  }

  /** Passes bytes that are in sight. */
  void pass(int count) throws IOException {
    if (inner < 0) {
      inner = window.recordStartBefore(begin, count);
      if (inner >= 0 && !patient) {
        stopped = true;
        remaining = 0;
        window.moveTo(inner);
        return;
      }
      if (inner >= 0) {
        spool = new ReplayBuffer();
        int from = (int) (window.index() + inner - window.position());
        keep(from, window.index() + count);
      }
    } else {
      keep(window.index(), window.index() + count);
    }
    window.skip(count);
    remaining -= count;
  }

  private void keep(int from, int to) throws IOException {
    if (spool != null) {
      spool.out().write(window.array(), from, to - from);
    }
  }

  /** Passes all that is left. */
  void passRest() throws IOException {
    while (more()) {
      pass(inSight());
    }
  }

  long begin() {
    return begin;
  }

  /** Says whether the data ended before the body did. */
  boolean isCutOff() {
    return cutOff;
  }

  /** Says whether it ended where a record seems to begin. */
  boolean isStopped() {
    return stopped;
  }

  /** Throws what the disk threw, if it did, whatever a decoder on top has made of it. */
  void throwFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  /** Says whether a record seems to begin within. */
  boolean hasInner() {
    return inner >= 0;
  }

  /** Goes back to the record that seems to begin within; the body has been passed. */
  void goBackToInner() throws IOException {
    if (spool != null) {
      window.goBack(inner, spool.read());
      spool = null;
    }
  }

  @Override
  public void close() {
    if (spool != null) {
      spool.discard();
      spool = null;
    }
  }
}
