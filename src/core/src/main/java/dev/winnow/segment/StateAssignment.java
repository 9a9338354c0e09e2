package dev.winnow.segment;

import java.util.List;
import java.util.Locale;

/** Tells scripts that begin by assigning embedded state to a variable, by its name. */
final class StateAssignment {
  private static final int LONGEST_TARGET = 120;

  /** What the names of such variables contain. */
  private static final List<String> WORDS =
      List.of("__", "state", "data", "props", "context", "store", "initial", "preload");

  private StateAssignment() {}

  /** Returns the offset at which the assigned object or array begins, or -1. */
  static int valueIn(String type, String script) {
    if (!type.isEmpty() && !type.contains("javascript") && !type.equals("module")) {
      return -1;
    }
    int start = skipSpace(script, 0);
    int limit = Math.min(script.length(), start + LONGEST_TARGET);
    int equals = start;
    while (equals < limit && isTarget(script.charAt(equals))) {
      equals++;
    }
    if (equals == limit || equals == start || script.charAt(equals) != '=') {
      return -1;
    }
    int value = skipSpace(script, equals + 1);
    if (value == script.length() || "{[".indexOf(script.charAt(value)) < 0) {
      return -1;
    }
    String target = script.substring(start, equals).toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(target::contains) ? value : -1;
  }

  private static boolean isTarget(char c) {
    return Character.isLetterOrDigit(c) || "_$.[]\"' ".indexOf(c) >= 0;
  }

  private static int skipSpace(String script, int from) {
    int i = from;
    while (i < script.length() && Character.isWhitespace(script.charAt(i))) {
      i++;
    }
    return i;
  }
}
