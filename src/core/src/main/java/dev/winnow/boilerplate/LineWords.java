package dev.winnow.boilerplate;

/** The words of a line, as {@link WordHashes} tells them apart, and where they stand in it. */
final class LineWords {
  /** One word in so many may be another. */
  private static final int WORDS_FOR_EACH = 15;

  private final String text;
  private final WordHashes words = new WordHashes();

  LineWords(String text) {
    this.text = text;
    words.read(text);
  }

  int size() {
    return words.size();
  }

  /** Returns the offset at which a word begins. */
  int start(int word) {
    return words.start(word);
  }

  /** Returns the offset after a word. */
  int end(int word) {
    return words.end(word);
  }

  /** Returns the words from one to another in lower case, with a space between them. */
  String join(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(i > from ? " " : "");
      for (int k = start(i); k < end(i); k++) {
        joined.append(Character.toLowerCase(text.charAt(k)));
      }
    }
    return joined.toString();
  }

  /**
   * Returns whether every word with a digit or a capital among these stands among those of another
   * line, and of the others all but a few of a long line: "the first" is not "the second".
   */
  boolean namesStandIn(LineWords other, int from, int to) {
    int missing = 0;
    for (int i = 0; i < size(); i++) {
      if (!other.has(this, i, from, to)) {
        char first = text.charAt(start(i));
        if (i > 0 && (Character.isDigit(first) || Character.isUpperCase(first))) {
          return false;
        }
        missing++;
      }
    }
    return missing * WORDS_FOR_EACH <= size();
  }

  private boolean has(LineWords of, int word, int from, int to) {
    int length = of.end(word) - of.start(word);
    for (int i = from; i < to; i++) {
      if (words.hash(i) == of.words.hash(word)
          && end(i) - start(i) == length
          && text.regionMatches(true, start(i), of.text, of.start(word), length)) {
        return true;
      }
    }
    return false;
  }
}
