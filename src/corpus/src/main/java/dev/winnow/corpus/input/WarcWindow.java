package dev.winnow.corpus.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * The stretch of a WARC around the byte that is read next. Bytes that were passed can be given back
 * to be read again.
 *
 * <p>Holds 64 KiB, or the longest header that was asked for. For one thread.
 */
final class WarcWindow {
  private static final int SMALLEST_READ = 1 << 13;
  private static final long FREE_REPEATS = 1 << 26;
  private static final long REPEATS_PER_BYTE = 4;

  private final WarcBytes bytes;
  private final Deque<InputStream> again = new ArrayDeque<>();
  private byte[] buffer = new byte[1 << 16];
  private int index;
  private int end;
  private long start;
  private long furthest;
  private long repeated;

  WarcWindow(WarcBytes bytes) {
    this.bytes = bytes;
  }

  /** Returns the buffer, which changes with every call of {@link #fill}. */
  byte[] array() {
    return buffer;
  }

  int index() {
    return index;
  }

  int available() {
    return end - index;
  }

  /** Returns how many bytes precede the next one. */
  long position() {
    return start + index;
  }

  long offsetOnDisk() {
    return bytes.offsetOnDisk(position());
  }

  /** Adds bytes behind those that are available; false at the end, and at a gap. */
  boolean fill() throws IOException {
    if (buffer.length - end < SMALLEST_READ) {
      makeRoom();
    }
    int n = read();
    end += Math.max(0, n);
    return n > 0;
  }

  private void makeRoom() {
    // the beginning of a record may have been passed when its end was not yet in sight
    int keep = Math.max(0, index - WarcRecordStart.LENGTH);
    byte[] target =
        buffer.length - (end - keep) < SMALLEST_READ ? new byte[2 * buffer.length] : buffer;
    System.arraycopy(buffer, keep, target, 0, end - keep);
    buffer = target;
    start += keep;
    index -= keep;
    end -= keep;
  }

  private int read() throws IOException {
    while (!again.isEmpty()) {
      int n = again.getFirst().read(buffer, end, buffer.length - end);
      if (n > 0) {
        return n;
      }
      again.removeFirst().close();
    }
    return bytes.read(buffer, end, buffer.length - end);
  }

  /** Makes so many bytes available; false when there are less. */
  boolean ensure(int count) throws IOException {
    while (available() < count) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  void skip(int count) {
    index += count;
  }

  /**
   * Gives back so many of the last bytes that were passed, at most {@value
   * #WarcRecordStart.LENGTH}.
   */
  void back(int count) {
    index -= Math.min(count, index);
  }

  /**
   * Goes back to a position.
   *
   * @param passed the bytes from there up to the next one; closed when they have been read
   */
  void goBack(long position, InputStream passed) {
    furthest = Math.max(furthest, position());
    repeated += position() - position;
    again.addFirst(new ByteArrayInputStream(Arrays.copyOfRange(buffer, index, end)));
    again.addFirst(passed);
    start = position;
    index = 0;
    end = 0;
  }

  /**
   * Says whether bytes may be given back once more: often enough for every accident, and not so
   * often that an attack takes more than linear time.
   */
  boolean mayGoBack() {
    return repeated <= FREE_REPEATS + REPEATS_PER_BYTE * Math.max(furthest, position());
  }

  /** Moves to a position that is, or was just before, in sight. */
  void moveTo(long position) {
    index = (int) (position - start);
  }

  /** Says whether a record begins here. */
  boolean atRecordStart() throws IOException {
    return ensure(WarcRecordStart.LENGTH) && WarcRecordStart.isAt(buffer, index);
  }

  /** Goes to the next place at which a record may begin; false when there is none before a gap. */
  boolean findRecordStart() throws IOException {
    while (true) {
      int found = WarcRecordStart.find(buffer, index, end);
      if (found >= 0) {
        index = found;
        return true;
      }
      index = Math.max(index, end - WarcRecordStart.LENGTH + 1);
      if (!fill()) {
        index = end;
        return false;
      }
    }
  }

  /**
   * Returns the position of the first record start that lies, at least in part, within the next
   * bytes and whole within those seen; or -1.
   *
   * @param from the lowest position that counts
   */
  long recordStartBefore(long from, int count) {
    int first = (int) Math.max(from - start, Math.max(0, index - WarcRecordStart.LENGTH + 1));
    int found = WarcRecordStart.find(buffer, first, index + count);
    return found < 0 ? -1 : start + found;
  }

  Optional<WarcBytes.Gap> gap() {
    return bytes.gap();
  }

  void passGap() throws IOException {
    bytes.passGap();
  }

  void close() {
    for (InputStream passed : again) {
      try {
        passed.close();
      } catch (IOException ignored) {
        // at worst a temporary file stays
      }
    }
  }
}
