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
  /** A removal that stood after so many cells of the table that is not written yet. */
  private record WaitingRemoval(Verdict verdict, int cellsBefore) {}

  private final StringBuilder out = new StringBuilder();
  private final List<Removal> removals = new ArrayList<>();
  private final List<Block> cells = new ArrayList<>();
  private final List<WaitingRemoval> waiting = new ArrayList<>();
  private int groupBefore;
  private int blankSinceKept;
  private boolean first = true;
  private BlockKind kindBefore = BlockKind.PARAGRAPH;

  /** Returns the text of a block with what marks its kind. */
  abstract String block(Block block);

  /**
   * Writes a table, given its cells row by row.
   *
   * @param ends takes the length of {@code out} after the text of each cell
   */
  abstract void table(List<Block> cells, StringBuilder out, int[] ends);

  final Rendering render(List<Verdict> verdicts) {
    for (Verdict verdict : verdicts) {
      Block block = verdict.block();
      blankSinceKept = Math.max(blankSinceKept, block.blankBefore());
      if (!verdict.kept()) {
        remove(verdict);
      } else if (block.kind() == BlockKind.CELL) {
        if (!cells.isEmpty() && cells.get(0).group() != block.group()) {
          flushTable();
        }
        cells.add(block);
      } else {
        flushTable();
        append(block, verdict.joined());
      }
    }
    flushTable();
    return this;
  }

  private void remove(Verdict verdict) {
    if (cells.isEmpty()) {
      removals.add(removal(verdict, out.length()));
    } else {
      waiting.add(new WaitingRemoval(verdict, cells.size()));
    }
  }

  private static Removal removal(Verdict verdict, int position) {
    return new Removal(
        verdict.reason().orElseThrow(), verdict.block().text().strip(), verdict.score(), position);
  }

  private void append(Block block, boolean joined) {
    if (!first && !joined) {
      boolean listGoesOn =
          block.kind() == BlockKind.LIST_ITEM
              && kindBefore == block.kind()
              && groupBefore == block.group();
      boolean linesGoOn = block.isLine() && blankSinceKept == 0;
      out.append(listGoesOn || linesGoOn ? "\n" : "\n\n");
    }
    out.append(block(block));
    wrote(block);
  }

  private void flushTable() {
    if (cells.isEmpty()) {
      return;
    }
    if (!first) {
      out.append("\n\n");
    }
    int[] ends = new int[cells.size()];
    table(cells, out, ends);
    for (WaitingRemoval removed : waiting) {
      removals.add(removal(removed.verdict(), ends[removed.cellsBefore() - 1]));
    }
    wrote(cells.get(0));
    cells.clear();
    waiting.clear();
  }

  private void wrote(Block block) {
    first = false;
    kindBefore = block.kind();
    groupBefore = block.group();
    blankSinceKept = 0;
  }

  final String text() {
    return out.toString();
  }

  final List<Removal> removals() {
    return List.copyOf(removals);
  }
}
