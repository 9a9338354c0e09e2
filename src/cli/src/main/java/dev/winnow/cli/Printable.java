package dev.winnow.cli;

/** Makes strings from a corpus fit to stand on one line of a terminal. */
final class Printable {
  private Printable() {}

  /** Returns the string with every control character as an escape such as {@code \\u001b}. */
  static String of(String s) {
    if (s.chars().noneMatch(Character::isISOControl)) {
      return s;
    }
    StringBuilder printable = new StringBuilder();
    s.chars()
        .forEach(
            c ->
                printable.append(
                    Character.isISOControl(c)
                        ? "\\u%04x".formatted(c)
                        : Character.toString((char) c)));
    return printable.toString();
  }
}
