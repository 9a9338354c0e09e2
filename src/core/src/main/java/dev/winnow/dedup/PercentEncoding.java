package dev.winnow.dedup;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding in its normal form: RFC 3986, sections 2.1 and 6.2.2. Normalising twice changes
 * nothing.
 */
final class PercentEncoding {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /**
   * The characters of an address besides letters, digits and "%"; RFC 3986, section 2.2 and 2.3.
   */
  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=";

  private PercentEncoding() {}

  /**
   * Returns a part of an address in which unreserved characters are themselves, escapes are in
   * upper case, and all that may not stand there is escaped as UTF-8, "%" without two digits
   * included.
   */
  static String normalize(String part) {
    StringBuilder normal = new StringBuilder(part.length() + 8);
    for (int i = 0; i < part.length(); ) {
      int codePoint = part.codePointAt(i);
      int escaped = codePoint == '%' ? escaped(part, i) : -1;
      if (escaped >= 0) {
        if (isUnreserved(escaped)) {
          normal.append((char) escaped);
        } else {
          escape(normal, (byte) escaped);
        }
        i += 3;
        continue;
      }
      if (isLetterOrDigit(codePoint) || (codePoint < 128 && ALLOWED.indexOf(codePoint) >= 0)) {
        normal.append((char) codePoint);
      } else {
        for (byte b : utf8(codePoint)) {
          escape(normal, b);
        }
      }
      i += Character.charCount(codePoint);
    }
    return normal.toString();
  }

  /** Returns a part with all escapes replaced by what they stand for, read as UTF-8. */
  static String decode(String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < bytes.length; length++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? digit(bytes[i + 1]) : -1;
      int low = high < 0 ? -1 : digit(bytes[i + 2]);
      bytes[length] = low < 0 ? bytes[i] : (byte) ((high << 4) | low);
      i += low < 0 ? 1 : 3;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** Returns the byte that the escape at an index stands for, or a negative number. */
  private static int escaped(String part, int index) {
    if (index + 2 >= part.length()) {
      return -1;
    }
    int high = digit(part.charAt(index + 1));
    int low = digit(part.charAt(index + 2));
    return high < 0 || low < 0 ? -1 : (high << 4) | low;
  }

  private static int digit(int character) {
    return HexFormat.isHexDigit(character) ? HexFormat.fromHexDigit(character) : -1;
  }

  private static byte[] utf8(int codePoint) {
    boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return Character.toString(lone ? 0xfffd : codePoint).getBytes(StandardCharsets.UTF_8);
  }

  private static void escape(StringBuilder normal, byte value) {
    HEX.toHexDigits(normal.append('%'), value);
  }

  private static boolean isUnreserved(int character) {
    return isLetterOrDigit(character)
        || character == '-'
        || character == '.'
        || character == '_'
        || character == '~';
  }

  private static boolean isLetterOrDigit(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }
}
