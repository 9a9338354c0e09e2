package dev.winnow;

import dev.winnow.boilerplate.MarkedBlock;
import dev.winnow.boilerplate.Removal;
import dev.winnow.boilerplate.Verdict;
import dev.winnow.detect.InputOffsets;
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
  /** What stands between a block and the one before it. */
  enum Gap {
    NONE,
    LINE,
    BLANK
  }

  /** A removal that stood after so many cells of the table that is not written yet. */
  private record WaitingRemoval(Verdict verdict, int cellsBefore) {}

  /** A mark of the cell with this number in the table that is not written yet. */
  private record WaitingMark(Verdict verdict, int cell) {}

  private final StringBuilder out = new StringBuilder();
  private final Explanations explanations;
  private final TableCells cells = new TableCells();
  private final List<WaitingRemoval> waiting = new ArrayList<>();
  private final List<WaitingMark> waitingMarks = new ArrayList<>();
  private int groupBefore;
  private int blankSinceKept;
  private boolean first = true;
  private boolean keptBefore;
  private BlockKind kindBefore = BlockKind.PARAGRAPH;

  /**
   * Makes an empty text.
   *
   * @param offsets where the lines of a plain text stood in the input
   */
  Rendering(InputOffsets offsets) {
    explanations = new Explanations(offsets);
  }

  /**
   * Writes a block with the gap before it.
   *
   * @param joined whether the block goes on in the line before
   */
  abstract void block(Block block, Gap gap, boolean joined, StringBuilder out);

  /**
   * Writes a table with the gap before it.
   *
   * @param cells the first blocks of its cells row by row, each with the further blocks of the cell
   *     after it
   * @param ends takes the length of {@code out} after the text of each block
   */
  abstract void table(List<Block> cells, Gap gap, StringBuilder out, int[] ends);

  /** Returns whether anything was written in the place of a block that is removed after a kept. */
  boolean inPlaceOf(Block removed, Gap gap, StringBuilder out) {
    return false;
  }

  final Rendering render(List<Verdict> verdicts) {
    for (Verdict verdict : verdicts) {
      Block block = verdict.block();
      blankSinceKept = Math.max(blankSinceKept, block.blankBefore());
      if (!verdict.kept()) {
        remove(verdict);
      } else {
        if (!cells.take(block)) {
          flushTable();
          if (!cells.take(block)) {
            append(block, verdict.joined());
          }
        }
        if (verdict.marked()) {
          mark(verdict);
        }
      }
      keptBefore = verdict.kept();
    }
    flushTable();
    return this;
  }

  private void remove(Verdict verdict) {
    if (!cells.blocks().isEmpty()) {
      waiting.add(new WaitingRemoval(verdict, cells.blocks().size()));
      return;
    }
    explanations.remove(verdict, out.length());
    if (keptBefore && inPlaceOf(verdict.block(), gapAfterBlock(), out)) {
      wrote(BlockKind.PARAGRAPH, 0);
    }
  }

  /** A plain text ends each block with its text. */
  private void mark(Verdict verdict) {
    if (cells.blocks().isEmpty()) {
      explanations.mark(verdict, out);
    } else {
      waitingMarks.add(new WaitingMark(verdict, cells.blocks().size() - 1));
    }
  }

  private void append(Block block, boolean joined) {
    boolean listGoesOn =
        block.kind() == BlockKind.LIST_ITEM
            && kindBefore == block.kind()
            && groupBefore == block.group();
    boolean linesGoOn = block.isLine() && blankSinceKept == 0;
    boolean tight = !first && (listGoesOn || linesGoOn);
    block(block, joined ? Gap.NONE : tight ? Gap.LINE : gapAfterBlock(), joined && !first, out);
    wrote(block.kind(), block.group());
  }

  private Gap gapAfterBlock() {
    return first ? Gap.NONE : Gap.BLANK;
  }

  private void flushTable() {
    List<Block> blocks = cells.blocks();
    if (blocks.isEmpty()) {
      return;
    }
    int[] ends = new int[blocks.size()];
    if (cells.isGrid()) {
      table(blocks, gapAfterBlock(), out, ends);
      wrote(BlockKind.CELL, blocks.get(0).group());
    } else {
      for (int i = 0; i < ends.length; i++) {
        append(blocks.get(i), false);
        ends[i] = out.length();
      }
    }
    for (WaitingRemoval removed : waiting) {
      explanations.remove(removed.verdict(), ends[removed.cellsBefore() - 1]);
    }
    for (WaitingMark marked : waitingMarks) {
      explanations.mark(marked.verdict(), out, ends[marked.cell()]);
    }
    cells.clear();
    waiting.clear();
    waitingMarks.clear();
  }

  private void wrote(BlockKind kind, int group) {
    first = false;
    kindBefore = kind;
    groupBefore = group;
    blankSinceKept = 0;
  }

  final String text() {
    return out.toString();
  }

  final List<Removal> removals() {
    return explanations.removals();
  }

  /** Returns the marked blocks; they make sense of a plain text alone. */
  final List<MarkedBlock> marks() {
    return explanations.marks();
  }
}
