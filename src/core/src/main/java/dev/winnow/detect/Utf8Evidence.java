package dev.winnow.detect;

/**
 * What the bytes outside ASCII say about UTF-8.
 *
 * @param sequences about how many well-formed multi-byte sequences there are
 * @param malformed how many malformed ones
 */
record Utf8Evidence(int sequences, int malformed) {
  static Utf8Evidence of(byte[] bytes, int malformed) {
    int leads = 0;
    for (byte b : bytes) {
      // 0xC2 to 0xF4 begin a sequence (RFC 3629)
      leads += b >= (byte) 0xC2 && b <= (byte) 0xF4 ? 1 : 0;
    }
    return new Utf8Evidence(Math.max(0, leads - malformed), malformed);
  }

  boolean isAscii() {
    return sequences == 0 && malformed == 0;
  }

  /** Well-formed sequences hardly come about by chance; a few broken ones do not outweigh them. */
  boolean isMostlyUtf8() {
    return sequences > 0 && sequences >= 4L * malformed;
  }

  int highBytes(int prefix, byte[] bytes) {
    int high = 0;
    int end = Math.min(prefix, bytes.length);
    for (int i = 0; i < end; i++) {
      high += bytes[i] < 0 ? 1 : 0;
    }
    return high;
  }
}
