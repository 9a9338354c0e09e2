package dev.winnow.segment;

/** What inline markup does to a run of text. */
public enum InlineStyle {
  /** A link with an address that may lead away from the page. */
  LINK,
  /** Struck out: {@code del}, {@code s}, {@code strike}. */
  DELETED,
  /** {@code strong}, {@code b}. */
  STRONG,
  /** {@code em}, {@code i}. */
  EMPHASIS,
  /** {@code code}, {@code kbd}, {@code samp}, {@code tt}. */
  CODE;

  /** Returns this style's bit in a set of styles. */
  public int bit() {
    return 1 << ordinal();
  }

  /** Returns the bit of an inline element, 0 when it has no style. */
  static int ofTag(String tag) {
    return switch (tag) {
      case "a" -> LINK.bit();
      case "del", "s", "strike" -> DELETED.bit();
      case "strong", "b" -> STRONG.bit();
      case "em", "i" -> EMPHASIS.bit();
      case "code", "kbd", "samp", "tt" -> CODE.bit();
      default -> 0;
    };
  }
}
