package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What became of the blocks of a document.
 *
 * @param blocks one verdict for each block, in document order
 * @param comments the removed blocks that readers wrote, when they are wanted apart
 * @param types how likely a page is of each type; empty for plain text
 * @param confidence the F1 that the choice of blocks is expected to have, from 0 to 1; empty for
 *     plain text
 * @param warnings what a user should know, one sentence each
 */
public record Verdicts(
    List<Verdict> blocks,
    List<Block> comments,
    Map<PageType, Double> types,
    OptionalDouble confidence,
    List<String> warnings) {
  /** Copies the collections. */
  public Verdicts {
    blocks = List.copyOf(blocks);
    comments = List.copyOf(comments);
    types = types.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(types));
    warnings = List.copyOf(warnings);
  }

  /**
   * Returns the kept blocks without those marked as template, by which the document can be compared
   * with others of its site; all of them when hardly a word would be left.
   */
  public List<Verdict> withoutTemplates() {
    List<Verdict> kept = blocks.stream().filter(Verdict::kept).toList();
    List<Verdict> own = kept.stream().filter(verdict -> !verdict.isTemplate()).toList();
    int words = own.stream().mapToInt(verdict -> verdict.block().words()).sum();
    return words < TemplateRuns.LEAST_WORDS ? kept : own;
  }

  /** Returns a copy with other verdicts on the blocks and more warnings. */
  Verdicts with(List<Verdict> others, List<String> more) {
    List<String> all = Stream.concat(warnings.stream(), more.stream()).toList();
    return new Verdicts(others, comments, types, confidence, all);
  }

  /** Returns verdicts that say nothing of types and confidence. */
  static Verdicts of(List<Verdict> blocks, List<String> warnings) {
    return new Verdicts(blocks, List.of(), Map.of(), OptionalDouble.empty(), warnings);
  }
}
