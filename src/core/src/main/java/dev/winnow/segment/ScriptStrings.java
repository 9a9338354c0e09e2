package dev.winnow.segment;

/**
 * Finds the long string literals in a script's data, such as a JSON-LD {@code articleBody}.
 *
 * <p>Takes malformed JSON as it comes, because much of what pages hold is: it looks for literals,
 * not for structure. Linear in the length of the data.
 */
final class ScriptStrings {
  private ScriptStrings() {}

  /** Appends the literals of at least {@code shortest} characters to a text, a line each. */
  static void append(String data, int shortest, int limit, StringBuilder text) {
    int open = -1;
    for (int i = 0; i < data.length() && text.length() < limit; i++) {
      char c = data.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        if (open < 0) {
          open = i + 1;
        } else {
          if (i - open >= shortest) {
            unescape(data, open, i, text);
            text.append('\n');
          }
          open = -1;
        }
      }
    }
  }

  private static void unescape(String data, int start, int end, StringBuilder text) {
    for (int i = start; i < end; i++) {
      char c = data.charAt(i);
      if (c != '\\' || i + 1 == end) {
        text.append(c);
        continue;
      }
      char escaped = data.charAt(++i);
      if (escaped == 'u' && i + 4 < end) {
        int code = hex(data, i + 1);
        if (code >= 0) {
          text.append((char) code);
          i += 4;
        }
      } else {
        text.append(escaped == 'n' || escaped == 't' || escaped == 'r' ? ' ' : escaped);
      }
    }
  }

  private static int hex(String data, int start) {
    int code = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = Character.digit(data.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
