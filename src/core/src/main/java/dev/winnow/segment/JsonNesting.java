package dev.winnow.segment;

/** The containers that are open at a place in JSON. */
final class JsonNesting {
  private final boolean[] objects = new boolean[LenientJson.MOST_DEPTH + 1];
  private int depth;

  void open(boolean object) {
    objects[depth++] = object;
  }

  void close() {
    depth--;
  }

  int depth() {
    return depth;
  }

  boolean inObject() {
    return depth > 0 && objects[depth - 1];
  }

  /** Returns JSON that opens the same containers, up to before the next member or item. */
  String prefix() {
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      prefix.append(objects[i] ? i + 1 < depth ? "{\"\":" : "{" : "[");
    }
    return prefix.toString();
  }

  /** Returns how many tokens the prefix has. */
  int prefixTokens() {
    int tokens = depth;
    for (int i = 0; i + 1 < depth; i++) {
      tokens += objects[i] ? 1 : 0;
    }
    return tokens;
  }
}
