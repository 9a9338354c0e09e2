package dev.winnow;

import dev.winnow.boilerplate.Removal;
import dev.winnow.boilerplate.Verdict;
import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the kept blocks of a document as one text, and notes where the removed ones stood.
 *
 * <p>Blocks are set apart by a blank line; the items of a list, the rows of a table and those lines
 * of a plain text that had no blank line between them follow each other without. Used once.
 */
abstract class Rendering {
  private final StringBuilder out = new StringBuilder();
  private final List<Removal> removals = new ArrayList<>();
  private final List<Block> cells = new ArrayList<>();
  private int blankSinceKept;
  private boolean first = true;
  private BlockKind kindBefore = BlockKind.PARAGRAPH;

  /** Returns the text of a block with what marks its kind. */
  abstract String block(Block block);

  /** Returns a table, given its cells row by row. */
  abstract String table(List<Block> cells);

  final Rendering render(List<Verdict> verdicts) {
    for (Verdict verdict : verdicts) {
      Block block = verdict.block();
      blankSinceKept = Math.max(blankSinceKept, block.blankBefore());
      if (!verdict.kept()) {
        removals.add(
            new Removal(
                verdict.reason().orElseThrow(),
                block.text().strip(),
                verdict.score(),
                out.length()));
      } else if (block.kind() == BlockKind.CELL) {
        cells.add(block);
      } else {
        flushTable();
        append(block, verdict.joined());
      }
    }
    flushTable();
    return this;
  }

  private void append(Block block, boolean joined) {
    if (!first && !joined) {
      boolean listGoesOn = block.kind() == BlockKind.LIST_ITEM && kindBefore == block.kind();
      boolean linesGoOn = block.isLine() && blankSinceKept == 0;
      out.append(listGoesOn || linesGoOn ? "\n" : "\n\n");
    }
    out.append(block(block));
    wrote(block.kind());
  }

  private void flushTable() {
    if (cells.isEmpty()) {
      return;
    }
    if (!first) {
      out.append("\n\n");
    }
    out.append(table(cells));
    cells.clear();
    wrote(BlockKind.CELL);
  }

  private void wrote(BlockKind kind) {
    first = false;
    kindBefore = kind;
    blankSinceKept = 0;
  }

  final String text() {
    return out.toString();
  }

  final List<Removal> removals() {
    return List.copyOf(removals);
  }
}
