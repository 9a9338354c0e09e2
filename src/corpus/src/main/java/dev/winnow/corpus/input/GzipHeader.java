package dev.winnow.corpus.input;

/** The header of a gzip member (RFC 1952, section 2.3); pure functions. */
final class GzipHeader {
  static final int INVALID = -1;
  static final int INCOMPLETE = 0;

  /** A file's name and a comment may be of any length; longer ones than this are none. */
  private static final int LONGEST = 1 << 17;

  private static final int SHORTEST = 10;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private GzipHeader() {}

  /** Says whether a header may begin here; {@code end - start} is at least 4. */
  static boolean mayBeginAt(byte[] bytes, int start) {
    return bytes[start] == 0x1F
        && bytes[start + 1] == (byte) 0x8B
        && bytes[start + 2] == 8
        && (bytes[start + 3] & RESERVED) == 0;
  }

  /** Returns the length of the header, {@link #INVALID}, or {@link #INCOMPLETE}. */
  static int length(byte[] bytes, int start, int end) {
    if (end - start < SHORTEST) {
      return INCOMPLETE;
    }
    if (!mayBeginAt(bytes, start)) {
      return INVALID;
    }
    int flags = bytes[start + 3];
    int at = start + SHORTEST;
    if ((flags & EXTRA) != 0) {
      if (end - at < 2) {
        return INCOMPLETE;
      }
      at += 2 + (bytes[at] & 0xFF) + ((bytes[at + 1] & 0xFF) << 8);
    }
    for (int string : new int[] {NAME, COMMENT}) {
      if ((flags & string) != 0) {
        while (at < end && bytes[at] != 0) {
          at++;
        }
        at++;
      }
    }
    at += (flags & HEADER_CRC) != 0 ? 2 : 0;
    if (at - start > LONGEST) {
      return INVALID;
    }
    return at > end ? INCOMPLETE : at - start;
  }
}
