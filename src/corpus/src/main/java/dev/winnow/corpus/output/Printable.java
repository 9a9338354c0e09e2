package dev.winnow.corpus.output;

/** Makes strings from a corpus fit to stand on one line of a terminal. */
public final class Printable {
  private Printable() {}

  /**
   * Returns the string with every control character, and every other character that ends a line, as
   * an escape such as <code>&#92;u001b</code>.
   */
  public static String of(String s) {
    if (s.chars().noneMatch(Printable::isEscaped)) {
      return s;
    }
    StringBuilder printable = new StringBuilder();
    s.chars()
        .forEach(
            c ->
                printable.append(
                    isEscaped(c) ? "\\u%04x".formatted(c) : Character.toString((char) c)));
    return printable.toString();
  }

  private static boolean isEscaped(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }
}
