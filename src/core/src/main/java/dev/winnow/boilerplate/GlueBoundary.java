package dev.winnow.boilerplate;

/** Where a line break was lost in text of which two lines were glued together. */
final class GlueBoundary {

  private GlueBoundary() {}

  /** Whether a line may have begun at {@code start}: "…turnover.|Most", "…turnover|Most". */
  static boolean before(CharSequence text, int start) {
    int first = Character.codePointAt(text, start);
    boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first);
    boolean cased = capital || Character.isLowerCase(first);
    if (start == 0 || (cased && !capital)) {
      return false;
    }
    char before = text.charAt(start - 1);
    if (isSpace(before)) {
      int end = start - 1;
      while (end > 0 && isSpace(text.charAt(end - 1))) {
        end--;
      }
      return end > 0 && endsSentence(text.charAt(end - 1));
    }
    return capital ? !Character.isUpperCase(before) : !Character.isLetterOrDigit(before);
  }

  /** Whether a line may have begun at {@code end}, where a capital follows: "Bloomberg|Musk". */
  static boolean after(CharSequence text, int end) {
    return end > 0
        && end < text.length()
        && Character.isUpperCase(text.charAt(end))
        && !Character.isUpperCase(text.charAt(end - 1));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean endsSentence(char c) {
    return ".!?…:;。！？؟।\"”»)]".indexOf(c) >= 0;
  }
}
