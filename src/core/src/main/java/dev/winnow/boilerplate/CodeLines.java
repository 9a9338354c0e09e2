package dev.winnow.boilerplate;

/** Tells lines of program code from text by the names and signs in them. */
final class CodeLines {
  private static final int FEWEST = 3;
  private static final int ONE_IN = 5;

  private CodeLines() {}

  /** Returns whether at least three of a line's words, and one in five, read like code. */
  static boolean isCode(String text) {
    int words = 0;
    int code = 0;
    int length = text.length();
    for (int i = 0; i < length; ) {
      int end = i;
      while (end < length && text.charAt(end) > ' ') {
        end++;
      }
      if (end > i) {
        words++;
        code += isCodeWord(text, i, end) ? 1 : 0;
      }
      i = end + 1;
    }
    return code >= FEWEST && code * ONE_IN >= words;
  }

  /** A name with an underscore, a call, a brace, an assignment, a statement's end. */
  private static boolean isCodeWord(String text, int start, int end) {
    if (text.startsWith("http", start) || text.startsWith("www.", start)) {
      return false;
    }
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    boolean sign = first == '{' || first == '}' || last == '{' || last == ';' || first == '=';
    for (int i = start + 1; !sign && i + 1 < end; i++) {
      char c = text.charAt(i);
      sign =
          (c == '_' || c == '(' || c == '=')
              && isNamePart(text.charAt(i - 1))
              && (c == '(' || isNamePart(text.charAt(i + 1)) || text.charAt(i + 1) == '"');
    }
    return sign;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
