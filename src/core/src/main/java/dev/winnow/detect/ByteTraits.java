package dev.winnow.detect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Which sorts of bytes some content has, found in one pass, so that what looks for them can be left
 * out for the many documents that have none.
 *
 * @param nul whether there is a NUL
 * @param control whether there is a control that is neither layout nor ESC; NUL is one
 * @param escape whether there is an ESC
 * @param high whether there is a byte outside ASCII
 */
record ByteTraits(boolean nul, boolean control, boolean escape, boolean high) {
  /** Eight bytes at a time; which end comes first makes no difference here. */
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long TOP_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
  private static final long CARRY_FROM_BLANK = 0x6060606060606060L;
  private static final long CARRY_FROM_TAB = 0x7777777777777777L;
  private static final long CARRY_AFTER_CR = 0x7272727272727272L;
  private static final long VERTICAL_TABS = 0x0b0b0b0b0b0b0b0bL;
  private static final int NUL = 1;
  private static final int CONTROL = 2;
  private static final int ESCAPE = 4;
  private static final int HIGH = 8;
  private static final byte[] SORT = sorts();

  private static byte[] sorts() {
    byte[] sorts = new byte[256];
    for (int b = 0; b < 256; b++) {
      int sort = b == 0 ? NUL : 0;
      sort |= b < 0x80 && isControl((char) b) ? CONTROL : 0;
      sort |= b == 0x1b ? ESCAPE : 0;
      sorts[b] = (byte) (sort | (b >= 0x80 ? HIGH : 0));
    }
    return sorts;
  }

  static ByteTraits of(byte[] bytes) {
    long high = 0;
    int seen = 0;
    int at = 0;
    for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
      long word = (long) WORDS.get(bytes, at);
      high |= word;
      // the top bit of every byte: clear where the byte is a control other than TAB to CR, or is VT
      long low = word & LOW_BITS;
      long layout =
          (low + CARRY_FROM_TAB) & ~(low + CARRY_AFTER_CR) & ((low ^ VERTICAL_TABS) + LOW_BITS);
      long noControl = (((low + CARRY_FROM_BLANK) | layout) & ~(low + ONES)) | word;
      if ((noControl & TOP_BITS) != TOP_BITS) {
        for (int i = 0; i < Long.BYTES; i++) {
          seen |= SORT[bytes[at + i] & 0xff];
        }
      }
    }
    for (; at < bytes.length; at++) {
      seen |= SORT[bytes[at] & 0xff];
    }
    return new ByteTraits(
        (seen & NUL) != 0,
        (seen & CONTROL) != 0,
        (seen & ESCAPE) != 0,
        (seen & HIGH) != 0 || (high & TOP_BITS) != 0);
  }

  /** Says whether a character is a control that text has no use for; ESC is not among them. */
  static boolean isControl(char c) {
    boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f';
    // ESC is kept for ISO-2022-JP until decoding is done
    return (c < ' ' && !layout && c != 0x1b) || c == 0x7f;
  }

  /** Says whether text in UTF-8 may hold what {@link ContentDetector} drops. */
  boolean dropped() {
    return control || escape;
  }
}
