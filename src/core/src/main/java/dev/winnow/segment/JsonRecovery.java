package dev.winnow.segment;

/** Finds the places in JSON where reading can begin, or go on after an error. */
final class JsonRecovery {
  private static final String CDATA = "CDATA";
  private static final int LONGEST_NAME = 64;
  private static final int MOST_SPACE = 200;

  private JsonRecovery() {}

  /** Returns the offset of the next object or array, behind the wrapper of a script, or -1. */
  static int nextRoot(String data, int from) {
    for (int i = from; i < data.length(); i++) {
      char c = data.charAt(i);
      if (c == '{' || (c == '[' && !data.startsWith(CDATA, i + 1) && !behindCdata(data, i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean behindCdata(String data, int i) {
    return i >= CDATA.length() && data.startsWith(CDATA, i - CDATA.length());
  }

  /**
   * Returns the offset of the next member of the innermost object, item of the innermost array or
   * root, or -1; containers that end on the way are closed.
   */
  static int resume(String data, int failure, JsonNesting nesting) {
    int inner = 0;
    boolean separated = true;
    int i = failure;
    for (; i < data.length() && nesting.depth() > 0; i++) {
      char c = data.charAt(i);
      if (inner == 0 && separated && begins(data, i, nesting.inObject())) {
        return i;
      }
      if (c == '}' || c == ']') {
        if (inner > 0) {
          inner--;
        } else if (nesting.inObject() == (c == '}')) {
          nesting.close();
        }
      } else if (c == '{' || c == '[') {
        inner++;
      }
      separated = c == ',' || (separated && isSpace(c));
    }
    return nesting.depth() > 0 ? -1 : nextRoot(data, i);
  }

  private static boolean begins(String data, int i, boolean member) {
    char c = data.charAt(i);
    if (!member) {
      return c == '{';
    }
    if (c != '"') {
      return false;
    }
    int close = data.indexOf('"', i + 1);
    int colon = close < 0 || close - i > LONGEST_NAME ? -1 : close + 1;
    int limit = Math.min(data.length(), colon + MOST_SPACE);
    while (colon > 0 && colon < limit && isSpace(data.charAt(colon))) {
      colon++;
    }
    return colon > 0 && colon < limit && data.charAt(colon) == ':';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
