package dev.winnow.detect;

import java.util.List;

/** Drops the control characters that no text needs: NUL, escapes and their like. */
public final class ControlCharacters {
  /**
   * A text without control characters.
   *
   * @param text what is left
   * @param offsets where it stood in what was given
   */
  public record Dropped(String text, InputOffsets offsets) {}

  private ControlCharacters() {}

  /**
   * Returns a text without control characters; tabs, line feeds, carriage returns and form feeds
   * stay.
   *
   * @param warnings gets a sentence with their number when there were any
   */
  public static Dropped drop(String text, List<String> warnings) {
    int controls = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      controls += isDropped(text.charAt(i)) ? 1 : 0;
    }
    if (controls == 0) {
      return new Dropped(text, InputOffsets.SAME);
    }
    StringBuilder kept = new StringBuilder(length - controls);
    int[] droppedBefore = new int[controls];
    int next = 0;
    for (int i = 0; i < length; i++) {
      if (isDropped(text.charAt(i))) {
        droppedBefore[next++] = kept.length();
      } else {
        kept.append(text.charAt(i));
      }
    }
    warnings.add(
        controls == 1
            ? "1 control character was dropped"
            : controls + " control characters were dropped");
    return new Dropped(kept.toString(), new InputOffsets(droppedBefore));
  }

  private static boolean isDropped(char c) {
    return ByteTraits.isControl(c) || c == 0x1b;
  }
}
