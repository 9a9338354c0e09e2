package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import java.util.BitSet;
import java.util.List;

/**
 * Which blocks of a page are kept, given the model's probabilities.
 *
 * @param kept the blocks to keep
 * @param probabilities the probabilities after blocks that look alike were brought together
 */
@SuppressWarnings("ArrayRecordComponent") // read by one caller, at once
record BlockChoice(BitSet kept, float[] probabilities) {
  /**
   * A page whose best choice is less likely than this has nothing to keep: the shells of script
   * pages, error and consent pages. Measured out of fold on WCXB: most of the pages that then come
   * out empty were to be empty, and the others had come out wrong before.
   */
  private static final double NOTHING_HERE = 0.2;

  /** So few words are a note or a fragment, not a page with furniture such as the model knows. */
  private static final int FEWEST_WORDS = 60;

  /** A long page has something to say. */
  private static final int MOST_WORDS = 1000;

  static BlockChoice of(List<Block> blocks, PageScores scores, Preset preset) {
    float[] probabilities = LookAlikes.smooth(blocks, scores.blocks());
    int words = blocks.stream().mapToInt(Block::words).sum();
    if (words < FEWEST_WORDS) {
      return new BlockChoice(visibleText(blocks), probabilities);
    }
    double sharpness = preset.sharpness() * sharpness(scores);
    BitSet kept =
        ExpectedF1.of(blocks.stream().mapToInt(Block::words).toArray(), probabilities, sharpness)
            .chosen();
    if (words <= MOST_WORDS && meanProbability(blocks, kept, probabilities) < NOTHING_HERE) {
      kept.clear();
    }
    return new BlockChoice(kept, probabilities);
  }

  /** Returns the geometric mean of the types' sharpness, weighted by their probabilities. */
  private static double sharpness(PageScores scores) {
    double sum = 0;
    for (PageType type : PageType.values()) {
      sum += scores.type(type) * StrictMath.log(sharpness(type));
    }
    return StrictMath.exp(sum);
  }

  /**
   * Returns the power that probabilities are raised to before the choice on a type of page: above 1
   * where what is in doubt is better left out. Measured out of fold on WCXB, where F1 changes by
   * less than 0.003 of a type when the power changes by a fifth.
   */
  private static double sharpness(PageType type) {
    return switch (type) {
      case ARTICLE -> 1.7;
      case PRODUCT -> 1.4;
      case FORUM, LISTING -> 1.1;
      case COLLECTION, DOCUMENTATION, SERVICE -> 0.9;
    };
  }

  private static BitSet visibleText(List<Block> blocks) {
    BitSet visible = new BitSet();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      visible.set(i, !block.hidden() && block.shape().linkDensity() <= 0.5);
    }
    return visible;
  }

  private static double meanProbability(List<Block> blocks, BitSet kept, float[] probabilities) {
    double words = 0;
    double sum = 0;
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      words += blocks.get(i).words();
      sum += blocks.get(i).words() * probabilities[i];
    }
    return words == 0 ? 0 : sum / words;
  }
}
