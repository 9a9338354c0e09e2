package dev.winnow;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import java.util.List;

/** Plain text: list items with a dash or number, the cells of a row apart by tabs. */
final class PlainTextRendering extends Rendering {
  @Override
  String block(Block block) {
    return block.kind() == BlockKind.LIST_ITEM ? ListMark.of(block) + block.text() : block.text();
  }

  @Override
  void table(List<Block> cells, StringBuilder out, int[] ends) {
    for (int i = 0; i < ends.length; i++) {
      if (i > 0) {
        out.append(cells.get(i).row() == cells.get(i - 1).row() ? '\t' : '\n');
      }
      out.append(cells.get(i).text());
      ends[i] = out.length();
    }
  }
}
