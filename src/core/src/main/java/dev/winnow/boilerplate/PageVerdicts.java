package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.Page;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Decides about the blocks of an HTML page. */
final class PageVerdicts {
  private PageVerdicts() {}

  static Verdicts of(Page page, String url) {
    List<Block> blocks = page.blocks();
    if (blocks.isEmpty()) {
      return new Verdicts(List.of(), List.of());
    }
    ContainerTable table = new ContainerTable(page);
    BlockFeatures features = new BlockFeatures(page, table, url);
    float[] probabilities = BlockModel.standard().probabilities(features, blocks.size());
    BitSet chosen = ExpectedF1.choose(blocks, probabilities);
    ReasonFinder reasons = new ReasonFinder(table);
    List<Verdict> verdicts = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      verdicts.add(
          chosen.get(i)
              ? Verdict.keep(block, probabilities[i])
              : Verdict.remove(block, reasons.of(block, features.phrase(i)), 1 - probabilities[i]));
    }
    return new Verdicts(verdicts, List.of());
  }
}
