package dev.winnow.boilerplate;

import dev.winnow.segment.Scripts;

/** Tells where an article resumes in a line into which headlines were glued. */
final class GlueResume {
  private GlueResume() {}

  /**
   * Returns where in a segment the article resumes: at its begin when it holds prose, at a
   * quotation or after a run of capitalised words inside it; -1 when it is a headline.
   */
  static int resumeIn(String line, int start, int end) {
    int sentence = sentenceEnd(line, start, end);
    if (sentence < 0) {
      return -1;
    }
    int quote = quotation(line, start, sentence);
    if (quote >= 0) {
      return quote;
    }
    int afterTitle = afterTitleCase(line, start, sentence);
    return afterTitle >= 0 ? afterTitle : start;
  }

  /** Returns the end of the first sentence in a range, or -1 when there is none. */
  private static int sentenceEnd(String line, int start, int end) {
    int words = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = line.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters++;
        continue;
      }
      if (c == ' ') {
        words++;
      } else if (Scripts.isSentenceEnd(c)
          && (words >= 4 || Scripts.isUnspaced(line.charAt(i - 1)))
          && (letters >= 4 || c != '.' || Character.isDigit(line.charAt(i - 1)) || isWord(line, i))
          && endsHere(line, i + 1)) {
        return i + 1;
      }
      letters = 0;
    }
    return -1;
  }

  /** Whether a word in lower case, and so hardly a name cut short, ends at {@code end}. */
  private static boolean isWord(String line, int end) {
    int i = end;
    while (i > 0 && Character.isLowerCase(line.charAt(i - 1))) {
      i--;
    }
    return end - i >= 2 && i > 0 && line.charAt(i - 1) == ' ';
  }

  static boolean endsHere(String line, int at) {
    int i = at;
    while (i < line.length() && "\"'”’»)".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    if (i == line.length() || Scripts.isUnspaced(line.charAt(i))) {
      return true;
    }
    if (line.charAt(i) != ' ') {
      return i > at || Character.isUpperCase(line.charAt(i)) || isOpeningQuote(line.charAt(i));
    }
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i == line.length() || !Character.isLowerCase(line.charAt(i));
  }

  /** Returns where, after a headline and a space, a quotation of some length begins, or -1. */
  private static int quotation(String line, int start, int end) {
    int words = 0;
    for (int i = start; i < end; i++) {
      char c = line.charAt(i);
      if (c == ' ') {
        words++;
      } else if (i > start && words >= 4 && isOpeningQuote(c) && line.charAt(i - 1) == ' ') {
        int close = i + 1;
        int inside = 0;
        while (close < end && "”»\"".indexOf(line.charAt(close)) < 0) {
          inside += line.charAt(close) == ' ' ? 1 : 0;
          close++;
        }
        return inside >= 8 ? i - 1 : -1;
      }
    }
    return -1;
  }

  /**
   * Returns where a sentence begins after a headline in title case: at the last capitalised word
   * before three words in lower case; -1 when the range does not begin in title case.
   */
  private static int afterTitleCase(String line, int start, int end) {
    int capitalised = 0;
    int words = 0;
    int lower = 0;
    int lastCapital = -1;
    for (int i = start; i < end; i++) {
      if (line.charAt(i) == ' ' || (i > start && line.charAt(i - 1) != ' ')) {
        continue;
      }
      char c = line.charAt(i);
      words++;
      if (Character.isUpperCase(c)) {
        capitalised++;
        lastCapital = i;
        lower = 0;
      } else if (Character.isLowerCase(c) && ++lower == 3) {
        boolean title = capitalised >= 4 && capitalised * 2 > words;
        return title && lastCapital > start ? lastCapital - 1 : -1;
      }
    }
    return -1;
  }

  /**
   * Returns where, after a headline of three words or more and a space, a sentence begins: at the
   * space in scripts without spaces; else at the only run of capitalised words, its last one, that
   * goes on in lower case. Returns -1 when that is not clear.
   */
  static int afterHeadline(String line, int from, int end) {
    int start = from;
    while (start < end && line.charAt(start) == ' ') {
      start++;
    }
    if (start < end && Scripts.isUnspaced(line.charAt(start))) {
      int space = line.indexOf(' ', start);
      return space > start + 3 && space < end ? space : -1;
    }
    if (start == end || !Character.isUpperCase(line.charAt(start))) {
      return -1;
    }
    int words = 1;
    int found = -1;
    boolean capitalBefore = false;
    for (int i = start + 1; i < end && !Scripts.isSentenceEnd(line.charAt(i)); i++) {
      if (line.charAt(i - 1) != ' ') {
        continue;
      }
      words++;
      boolean capital = Character.isUpperCase(line.charAt(i));
      if (capital && found >= 0 && !capitalBefore) {
        return -1; // which of the two begins the sentence?
      }
      if (capital) {
        found = words > 3 ? i - 1 : -1;
      }
      capitalBefore = capital;
    }
    return found;
  }

  static boolean isOpeningQuote(char c) {
    return "“„«‘「『‹".indexOf(c) >= 0;
  }
}
