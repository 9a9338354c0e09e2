package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import java.util.Optional;

/**
 * What became of one block.
 *
 * @param block the block; a line of plain text may have been cut into several
 * @param joined whether the block goes on in the line of the block before it
 * @param reason why it was removed; empty when it was kept
 * @param score of a removed block how strong the evidence against it is, of a kept one how sure it
 *     is that it is main content; from 0 to 1
 */
public record Verdict(Block block, boolean joined, Optional<Reason> reason, double score) {
  /** Returns a verdict that keeps a block. */
  static Verdict keep(Block block, double score) {
    return new Verdict(block, false, Optional.empty(), score);
  }

  /** Returns a verdict that keeps a block for sure. */
  public static Verdict keep(Block block) {
    return keep(block, 1);
  }

  /** Returns a verdict that removes a block. */
  static Verdict remove(Block block, Reason reason, double score) {
    return new Verdict(block, false, Optional.of(reason), score);
  }

  /** Returns whether the block is kept. */
  public boolean kept() {
    return reason.isEmpty();
  }
}
