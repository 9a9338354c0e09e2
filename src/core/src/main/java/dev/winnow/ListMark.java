package dev.winnow;

import dev.winnow.segment.Block;

/** The indent and the dash or number before a list item. */
final class ListMark {
  private static final int DEEPEST = 10;

  private ListMark() {}

  static String of(Block item) {
    String indent = "  ".repeat(Math.min(DEEPEST, item.level()) - 1);
    return item.number() > 0 ? indent + item.number() + ". " : indent + "- ";
  }
}
