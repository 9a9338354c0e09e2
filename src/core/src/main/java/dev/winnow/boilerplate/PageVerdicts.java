package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.Page;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides about the blocks of an HTML page. */
final class PageVerdicts {
  private static final double CLEAR_PHRASE = 0.8;
  private static final double SURE = 0.7;

  private PageVerdicts() {}

  static Verdicts of(Page page, String url) {
    List<Block> blocks = page.blocks();
    if (blocks.isEmpty()) {
      return new Verdicts(List.of(), List.of());
    }
    ContainerTable table = new ContainerTable(page);
    BlockFeatures features = new BlockFeatures(page, table, url);
    BlockChoice choice =
        BlockChoice.of(blocks, BlockModel.standard().probabilities(features, blocks.size()));
    float[] probabilities = choice.probabilities();
    BitSet chosen = choice.kept();
    for (int i = 0; i < blocks.size(); i++) {
      if (chosen.get(i) && probabilities[i] < SURE && isNothingBut(features.phrase(i))) {
        chosen.clear(i);
      }
    }
    letWordlessFollow(blocks, chosen);
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

  /** Returns whether a block is hardly more than a phrase that tells boilerplate. */
  private static boolean isNothingBut(@Nullable PhraseMatch phrase) {
    return phrase != null
        && phrase.strength() != PhraseStrength.WEAK
        && phrase.coverage() >= CLEAR_PHRASE;
  }

  /** A block without a word, such as a cell with a dash, does what the block before it does. */
  private static void letWordlessFollow(List<Block> blocks, BitSet chosen) {
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).words() == 0) {
        chosen.set(i, chosen.get(i - 1));
      }
    }
  }
}
