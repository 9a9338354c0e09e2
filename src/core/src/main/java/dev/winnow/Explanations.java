package dev.winnow;

import dev.winnow.boilerplate.MarkedBlock;
import dev.winnow.boilerplate.Removal;
import dev.winnow.boilerplate.Verdict;
import dev.winnow.detect.InputOffsets;
import dev.winnow.segment.Block;
import java.util.ArrayList;
import java.util.List;

/** Gathers what was removed from a text and what was kept in doubt, and where it stood. */
final class Explanations {
  private final List<Removal> removals = new ArrayList<>();
  private final List<MarkedBlock> marks = new ArrayList<>();
  private final InputOffsets offsets;

  /**
   * Makes an empty list.
   *
   * @param offsets where the lines of a plain text stood in the input
   */
  Explanations(InputOffsets offsets) {
    this.offsets = offsets;
  }

  /** Adds a removed block that stood at an offset in the cleaned text. */
  void remove(Verdict verdict, int position) {
    Block block = verdict.block();
    removals.add(
        new Removal(
            verdict.reason().orElseThrow(),
            block.text().strip(),
            verdict.score(),
            position,
            inputStart(block),
            inputEnd(block)));
  }

  /** Adds a marked block whose text ends the cleaned text, as far as it is written. */
  void mark(Verdict verdict, CharSequence cleaned) {
    mark(verdict, cleaned, cleaned.length());
  }

  /** Adds a marked block whose text ends at an offset in the cleaned text. */
  void mark(Verdict verdict, CharSequence cleaned, int end) {
    Block block = verdict.block();
    if (block.text().isBlank()) {
      return; // between two pieces cut out of a line
    }
    int start = Math.max(0, end - block.text().length());
    String text = cleaned.subSequence(start, end).toString();
    marks.add(
        new MarkedBlock(
            verdict.reason().orElseThrow(),
            text.strip(),
            verdict.score(),
            start + white(text),
            inputStart(block),
            inputEnd(block)));
  }

  private int inputStart(Block block) {
    return block.isLine() ? offsets.toInput(block.start() + white(block.text())) : Removal.UNKNOWN;
  }

  private int inputEnd(Block block) {
    String text = block.text();
    int last = block.start() + Math.max(text.stripTrailing().length(), white(text) + 1) - 1;
    return block.isLine() ? offsets.toInput(last) + 1 : Removal.UNKNOWN;
  }

  private static int white(String text) {
    return text.length() - text.stripLeading().length();
  }

  List<Removal> removals() {
    return List.copyOf(removals);
  }

  List<MarkedBlock> marks() {
    return List.copyOf(marks);
  }
}
