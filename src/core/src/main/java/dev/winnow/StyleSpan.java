package dev.winnow;

import dev.winnow.segment.InlineStyle;

/**
 * A stretch of a block's text in one style.
 *
 * @param style the style
 * @param start where it begins
 * @param end where it ends
 * @param target where a link leads to; otherwise empty
 */
record StyleSpan(InlineStyle style, int start, int end, String target) {
  /** Returns what opens and closes the span in Markdown, as far as it does not hang on the text. */
  String mark() {
    return switch (style) {
      case LINK -> "[";
      case DELETED -> "~~";
      case STRONG -> "**";
      case EMPHASIS -> "*";
      case CODE -> "`";
    };
  }

  /** Returns whether the mark is of asterisks, which run together with those beside it. */
  boolean hasStars() {
    return style == InlineStyle.STRONG || style == InlineStyle.EMPHASIS;
  }

  /** Returns whether the mark only counts where it leans on a word, as CommonMark 6.2 says. */
  boolean mustFlank() {
    return hasStars() || style == InlineStyle.DELETED;
  }
}
