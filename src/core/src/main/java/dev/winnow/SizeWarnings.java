package dev.winnow;

import dev.winnow.segment.Block;
import dev.winnow.segment.Page;
import java.util.List;

/** Warns of documents that are far from what pages and texts are like. */
final class SizeWarnings {
  /** jsoup nests no deeper than 512 elements and hangs what is below beside each other. */
  private static final int DEEP = 500;

  private static final int LARGE = 10_000_000;
  private static final int LONG = 1_000_000;

  private SizeWarnings() {}

  static void add(int characters, Page page, List<String> warnings) {
    if (characters > LARGE) {
      warnings.add(
          "the document is unusually large (" + characters + " characters); is it one page?");
    }
    if (page.depth() >= DEEP) {
      warnings.add(
          "elements are nested more than "
              + DEEP
              + " deep, as only broken markup is; what lies deeper was put side by side");
    }
    int longest = 0;
    for (Block block : page.blocks()) {
      longest = Math.max(longest, block.text().length());
    }
    if (longest > LONG) {
      warnings.add(
          "one block of text is unusually long ("
              + longest
              + " characters); line or paragraph breaks may have been lost before");
    }
  }
}
