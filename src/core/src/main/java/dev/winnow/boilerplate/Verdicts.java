package dev.winnow.boilerplate;

import java.util.List;

/**
 * What became of the blocks of a document.
 *
 * @param blocks one verdict for each block, in document order
 * @param warnings what a user should know, one sentence each
 */
public record Verdicts(List<Verdict> blocks, List<String> warnings) {
  /** Copies the lists. */
  public Verdicts {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }
}
