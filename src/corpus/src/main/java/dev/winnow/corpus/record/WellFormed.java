package dev.winnow.corpus.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes strings that every writer and reader of UTF-8 accepts; pure functions. */
public final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** Returns the string with every unpaired surrogate replaced by U+FFFD. */
  public static String of(String s) {
    int bad = firstUnpaired(s, 0);
    if (bad < 0) {
      return s;
    }
    StringBuilder result = new StringBuilder(s);
    while (bad >= 0) {
      result.setCharAt(bad, REPLACEMENT);
      bad = firstUnpaired(s, bad + 1);
    }
    return result.toString();
  }

  private static int firstUnpaired(String s, int from) {
    for (int i = from; i < s.length(); i++) {
      char c = s.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < s.length()
                && Character.isLowSurrogate(s.charAt(i + 1));
        if (!pair) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /**
   * Returns null when the bytes are UTF-8, and else their text, what is not UTF-8 replaced by
   * U+FFFD.
   */
  public static @Nullable String repairedUtf8(byte[] bytes, int length) {
    int i = 0;
    while (i < length && bytes[i] >= 0) {
      i++;
    }
    if (i == length) {
      return null;
    }
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, i, length - i);
    CharBuffer scratch = CharBuffer.allocate(1 << 12);
    CoderResult result;
    do {
      result = strict.decode(in, scratch.clear(), true);
    } while (result.isOverflow());
    return result.isError() ? new String(bytes, 0, length, StandardCharsets.UTF_8) : null;
  }
}
