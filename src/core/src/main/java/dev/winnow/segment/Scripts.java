package dev.winnow.segment;

/** Properties of characters that differ between the scripts of the world. */
public final class Scripts {
  private Scripts() {}

  /** Returns whether a character belongs to a script that puts no spaces between words. */
  public static boolean isUnspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return (c <= 0x0EFF) // Thai, Lao
        || (c >= 0x1000 && c <= 0x109F) // Myanmar
        || (c >= 0x1780 && c <= 0x17FF) // Khmer
        || (c >= 0x3040 && c <= 0x30FF) // Hiragana, Katakana
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF) // Han
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF66 && c <= 0xFF9D) // half-width Katakana
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  /** Returns whether a character ends a sentence in some script. */
  public static boolean isSentenceEnd(int c) {
    return switch (c) {
      case '.', '!', '?', 0x2026, 0x037E, 0x061F, 0x06D4, 0x0964, 0x0965 -> true;
      case 0x3002, 0xFF01, 0xFF0E, 0xFF1F -> true;
      default -> false;
    };
  }
}
