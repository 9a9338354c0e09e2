package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import java.util.Optional;

/**
 * What became of one block: it was kept, kept but marked as what looks like boilerplate, or
 * removed.
 *
 * @param block the block; a line of plain text may have been cut into several
 * @param joined whether the block goes on in the line of the block before it
 * @param kept whether it is part of the text
 * @param reason why it was removed or marked; empty when nothing speaks against it
 * @param score of a removed or marked block how strong the evidence against it is, of any other how
 *     sure it is that it is main content; from 0 to 1
 */
public record Verdict(
    Block block, boolean joined, boolean kept, Optional<Reason> reason, double score) {
  /** Refuses a removal without a reason. */
  public Verdict {
    if (!kept && reason.isEmpty()) {
      throw new IllegalArgumentException("a removed block needs a reason");
    }
  }

  /** Returns a verdict that keeps a block. */
  static Verdict keep(Block block, double score) {
    return new Verdict(block, false, true, Optional.empty(), score);
  }

  /** Returns a verdict that keeps a block for sure. */
  public static Verdict keep(Block block) {
    return keep(block, 1);
  }

  /** Returns a verdict that keeps a block and says why it looks like boilerplate all the same. */
  public static Verdict mark(Block block, Reason reason, double score) {
    return new Verdict(block, false, true, Optional.of(reason), score);
  }

  /** Returns a verdict that removes a block. */
  public static Verdict remove(Block block, Reason reason, double score) {
    return new Verdict(block, false, false, Optional.of(reason), score);
  }

  /** Returns whether the block was removed or marked as part of the template of its site. */
  public boolean isTemplate() {
    return reason.filter(Reason.TEMPLATE::equals).isPresent();
  }

  /** Returns whether the block is kept although it looks like boilerplate. */
  public boolean marked() {
    return kept && reason.isPresent();
  }
}
