package dev.winnow.boilerplate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much of a title's words a block has. */
final class TitleOverlap {
  private static final int LONGEST_TITLE = 300;

  private final Set<String> words;

  TitleOverlap(String title) {
    words = new HashSet<>(wordsOf(title));
  }

  /** Returns the share of the title's words that stand in the block, from 0 to 1. */
  double shareOfTitle(Set<String> block) {
    return words.isEmpty() ? 0 : (double) common(block) / words.size();
  }

  /** Returns the share of the block's words that stand in the title, from 0 to 1. */
  double shareOfBlock(Set<String> block) {
    return block.isEmpty() ? 0 : (double) common(block) / block.size();
  }

  private int common(Set<String> block) {
    int common = 0;
    for (String word : block) {
      if (words.contains(word)) {
        common++;
      }
    }
    return common;
  }

  /**
   * Returns the distinct words of a text in lower case; characters past the first 300 are left out.
   */
  static Set<String> wordsOf(String text) {
    Set<String> words = new HashSet<>();
    int length = Math.min(text.length(), LONGEST_TITLE);
    int start = -1;
    for (int i = 0; i <= length; i++) {
      boolean part = i < length && Character.isLetterOrDigit(text.charAt(i));
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
