package dev.winnow;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import dev.winnow.segment.Container;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of one table, gathered row by row until something else follows. */
final class TableCells {
  /** A cell of several blocks that has more characters than this only lays out its page. */
  private static final int LONGEST_CELL = 500;

  private final List<Block> blocks = new ArrayList<>();
  private @Nullable Container cell;
  private int furtherBlocks;

  /** Takes a block in if it goes on in the gathered table, or if none is and it is a cell. */
  boolean take(Block block) {
    if (block.kind() == BlockKind.CELL) {
      if (!blocks.isEmpty() && blocks.get(0).group() != block.group()) {
        return false;
      }
      cell = cellOf(block);
    } else if (blocks.isEmpty() || cell == null || cellOf(block) != cell) {
      return false;
    } else {
      furtherBlocks++;
    }
    blocks.add(block);
    return true;
  }

  List<Block> blocks() {
    return blocks;
  }

  void clear() {
    blocks.clear();
    cell = null;
    furtherBlocks = 0;
  }

  /**
   * Returns whether the cells form a table rather than lay out a page: there are several, and each
   * is one block, or there are rows and columns and each is short.
   */
  boolean isGrid() {
    if (blocks.size() == 1) {
      return false;
    }
    if (furtherBlocks == 0) {
      return true;
    }
    Block first = blocks.get(0);
    boolean rows = false;
    boolean columns = false;
    int length = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.CELL) {
        rows |= block.row() != first.row();
        columns |= block.number() != first.number();
        length = 0;
      } else if (block.kind() == BlockKind.HEADING
          || block.kind() == BlockKind.CODE
          || length + block.text().length() > LONGEST_CELL) {
        return false;
      }
      length += block.text().length();
    }
    return rows && columns;
  }

  private static @Nullable Container cellOf(Block block) {
    for (Container c = block.container(); c != null; c = c.parent()) {
      switch (c.tag()) {
        case "td", "th" -> {
          return c;
        }
        case "table" -> {
          return null;
        }
        default -> {}
      }
    }
    return null;
  }
}
