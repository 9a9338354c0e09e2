package dev.winnow.boilerplate;

/** How much of a title's words a block has. */
final class TitleOverlap {
  private final WordSet words;

  TitleOverlap(String title) {
    words = WordSet.of(title);
  }

  /** Returns the share of the title's words that stand in the block, from 0 to 1. */
  double shareOfTitle(WordSet block) {
    return words.size() == 0 ? 0 : (double) block.common(words) / words.size();
  }

  /** Returns the share of the block's words that stand in the title, from 0 to 1. */
  double shareOfBlock(WordSet block) {
    return block.size() == 0 ? 0 : (double) block.common(words) / block.size();
  }
}
