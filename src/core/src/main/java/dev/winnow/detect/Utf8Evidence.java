package dev.winnow.detect;

/** What the bytes outside ASCII say about UTF-8. */
final class Utf8Evidence {
  private final byte[] bytes;
  private final boolean ascii;
  private final int malformed;

  /**
   * @param ascii whether there is no byte outside ASCII
   * @param malformed how many sequences are malformed
   */
  Utf8Evidence(byte[] bytes, boolean ascii, int malformed) {
    this.bytes = bytes;
    this.ascii = ascii;
    this.malformed = malformed;
  }

  boolean isAscii() {
    return ascii;
  }

  boolean isWellFormed() {
    return malformed == 0;
  }

  /** Well-formed sequences hardly come about by chance; a few broken ones do not outweigh them. */
  boolean isMostlyUtf8() {
    return hasSequences(Math.max(1, 4L * malformed));
  }

  /** Says whether no more sequences are malformed than are well-formed. */
  boolean isRatherUtf8() {
    return malformed == 0 || hasSequences(malformed);
  }

  /** Says whether there are about as many well-formed multi-byte sequences. */
  boolean hasSequences(long count) {
    long leads = 0;
    for (byte b : bytes) {
      // 0xC2 to 0xF4 begin a sequence (RFC 3629)
      leads += b >= (byte) 0xC2 && b <= (byte) 0xF4 ? 1 : 0;
      if (leads - malformed >= count) {
        return true;
      }
    }
    return false;
  }

  int highBytes(int prefix) {
    int high = 0;
    int end = Math.min(prefix, bytes.length);
    for (int i = 0; i < end; i++) {
      high += bytes[i] < 0 ? 1 : 0;
    }
    return high;
  }
}
