package dev.winnow.metadata;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import java.util.ArrayList;
import java.util.List;

/** The place of the page's heading among its blocks, and the short lines around it. */
final class HeadZone {
  private static final int BEFORE = 5;
  private static final int BEHIND = 10;
  private static final int LONGEST = 150;
  private static final int MOST_WORDS = 16;

  private HeadZone() {}

  /** Returns the index of the heading that bears the title, else of the first one, or -1. */
  static int headingOf(List<Block> blocks, String title) {
    String folded = Texts.fold(title);
    int first = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() != BlockKind.HEADING || block.hidden()) {
        continue;
      }
      first = first < 0 && block.level() == 1 ? i : first;
      if (block.text().length() >= title.length() / 2
          && block.text().length() < 2 * title.length() + BEHIND
          && Texts.fold(block.text()).equals(folded)) {
        return i;
      }
    }
    return first;
  }

  /** Returns the short lines around the heading: those behind it, then those before it. */
  static List<String> lines(List<Block> blocks, int heading) {
    List<String> lines = new ArrayList<>();
    if (heading >= 0) {
      int end = Math.min(blocks.size(), heading + BEHIND + 1);
      for (int i = heading + 1; i < end; i++) {
        add(blocks.get(i), heading, lines);
      }
      for (int i = heading - 1; i >= Math.max(0, heading - BEFORE); i--) {
        add(blocks.get(i), heading, lines);
      }
    }
    return lines;
  }

  private static void add(Block block, int heading, List<String> lines) {
    if (block.text().length() <= LONGEST
        && block.words() <= MOST_WORDS
        && !block.hidden()
        && !MarkFilter.isInOthers(block.container(), heading)) {
      for (String line : block.text().split("\n", -1)) {
        if (!line.isBlank()) {
          lines.add(line.strip());
        }
      }
    }
  }
}
