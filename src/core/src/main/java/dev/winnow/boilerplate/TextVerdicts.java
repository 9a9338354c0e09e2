package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.Page;
import java.util.ArrayList;
import java.util.List;

/** Decides about the lines of a plain text. */
final class TextVerdicts {
  private TextVerdicts() {}

  static Verdicts of(Page page) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Block block : page.blocks()) {
      verdicts.add(Verdict.keep(block, 1));
    }
    return new Verdicts(verdicts, List.of());
  }
}
