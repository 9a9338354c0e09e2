package dev.winnow.detect;

import java.util.List;

/** The control characters that no text needs: NUL, escapes and their like. */
public final class ControlCharacters {
  private ControlCharacters() {}

  /**
   * Returns a text without control characters; tabs, line feeds, carriage returns and form feeds
   * stay.
   *
   * @param warnings gets a sentence with their number when there were any
   */
  public static String drop(String text, List<String> warnings) {
    int controls = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      controls += isDropped(text.charAt(i)) ? 1 : 0;
    }
    if (controls == 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder(length - controls);
    for (int i = 0; i < length; i++) {
      if (!isDropped(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    warnings.add(
        controls == 1
            ? "1 control character was dropped"
            : controls + " control characters were dropped");
    return kept.toString();
  }

  private static boolean isDropped(char c) {
    return ByteTraits.isControl(c) || c == 0x1b;
  }
}
