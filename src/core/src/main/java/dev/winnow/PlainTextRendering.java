package dev.winnow;

import dev.winnow.detect.InputOffsets;
import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import java.util.List;

/** Plain text: list items with a dash or number, the cells of a row apart by tabs. */
final class PlainTextRendering extends Rendering {
  PlainTextRendering() {
    this(InputOffsets.SAME);
  }

  /**
   * Makes a rendering.
   *
   * @param offsets where the lines of a plain text stood in the input
   */
  PlainTextRendering(InputOffsets offsets) {
    super(offsets);
  }

  @Override
  void block(Block block, Gap gap, boolean joined, StringBuilder out) {
    write(gap, out);
    if (block.kind() == BlockKind.LIST_ITEM) {
      out.append(ListMark.of(block));
    }
    out.append(block.text());
  }

  @Override
  void table(List<Block> cells, Gap gap, StringBuilder out, int[] ends) {
    write(gap, out);
    int row = cells.get(0).row();
    for (int i = 0; i < ends.length; i++) {
      Block cell = cells.get(i);
      if (cell.kind() != BlockKind.CELL) {
        out.append(' ').append(cell.text().replace('\n', ' '));
      } else {
        if (i > 0) {
          out.append(cell.row() == row ? '\t' : '\n');
        }
        row = cell.row();
        out.append(cell.text());
      }
      ends[i] = out.length();
    }
  }

  private static void write(Gap gap, StringBuilder out) {
    switch (gap) {
      case NONE -> {}
      case LINE -> out.append('\n');
      case BLANK -> out.append("\n\n");
    }
  }
}
