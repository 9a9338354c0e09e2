package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stretch of a compressed stream that can be gone back in by 256 KiB, as is needed when the next
 * member of a damaged gzip file is looked for.
 */
final class CompressedWindow {
  private static final int KEPT = 1 << 18;

  /** How many bytes may be looked at again: enough for every accident, and linear in an attack. */
  private static final long FREE_REPEATS = 1 << 26;

  private static final long REPEATS_PER_BYTE = 4;

  private final InputStream in;
  private final byte[] buffer = new byte[2 * KEPT];
  private int index;
  private int end;
  private long start;
  private long repeated;

  CompressedWindow(InputStream in) {
    this.in = in;
  }

  byte[] array() {
    return buffer;
  }

  int index() {
    return index;
  }

  int end() {
    return end;
  }

  /** Returns where on disk the next byte stands. */
  long offset() {
    return start + index;
  }

  void skip(int count) {
    index += count;
  }

  int littleEndian(int ahead) {
    int at = index + ahead;
    return (buffer[at] & 0xFF)
        | ((buffer[at + 1] & 0xFF) << 8)
        | ((buffer[at + 2] & 0xFF) << 16)
        | ((buffer[at + 3] & 0xFF) << 24);
  }

  /**
   * Reads more bytes; false at the end of the stream.
   *
   * @param from where on disk those begin to which there may be a way back, as far as they fit
   */
  boolean fill(long from) throws IOException {
    if (end == buffer.length) {
      int keep = (int) Math.max(Math.max(0, from - start), index - (long) KEPT);
      System.arraycopy(buffer, keep, buffer, 0, end - keep);
      start += keep;
      index -= keep;
      end -= keep;
    }
    int n = in.read(buffer, end, buffer.length - end);
    end += Math.max(0, n);
    return n > 0;
  }

  /** Goes to the next byte that is not zero, which some pad their files with; false at the end. */
  boolean skipZeros() throws IOException {
    while (true) {
      while (index < end && buffer[index] == 0) {
        index++;
      }
      if (index < end) {
        return true;
      }
      if (!fill(offset())) {
        return false;
      }
    }
  }

  /** Goes to what may be the next member; false when there is none. */
  boolean findMember() throws IOException {
    while (true) {
      while (end - index >= 4) {
        if (GzipHeader.mayBeginAt(buffer, index)) {
          return true;
        }
        index++;
      }
      if (!fill(offset())) {
        index = end;
        return false;
      }
    }
  }

  /** Goes back to behind the first byte of a damaged member, or as far as that is possible. */
  void goBackBehind(long member) {
    int back = (int) Math.max(0, member + 1 - start);
    if (back < index) {
      long repeats = repeated + index - back;
      if (repeats <= FREE_REPEATS + REPEATS_PER_BYTE * offset()) {
        repeated = repeats;
        index = back;
      }
    } else {
      index = Math.min(back, end);
    }
  }
}
