package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often the text of each block of a page stands in blocks before and after it. */
final class RepeatedTexts {
  private final int[] before;
  private final int[] after;

  RepeatedTexts(List<Block> blocks) {
    before = new int[blocks.size()];
    after = new int[blocks.size()];
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < before.length; i++) {
      before[i] = counts.merge(blocks.get(i).text(), 1, Integer::sum) - 1;
    }
    for (int i = 0; i < after.length; i++) {
      after[i] = counts.getOrDefault(blocks.get(i).text(), 0) - before[i] - 1;
    }
  }

  int before(int block) {
    return before[block];
  }

  int after(int block) {
    return after[block];
  }
}
