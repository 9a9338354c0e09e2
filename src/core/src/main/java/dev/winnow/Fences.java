package dev.winnow;

/** The backticks around code. */
final class Fences {
  private Fences() {}

  /** Returns more backticks than stand in a row anywhere in the code, and no fewer than given. */
  static String around(String code, int fewest) {
    int longest = fewest - 1;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(longest + 1);
  }
}
