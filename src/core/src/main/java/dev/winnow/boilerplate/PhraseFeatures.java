package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the phrase packs say of the blocks of a page. */
final class PhraseFeatures {
  private static final int LONGEST = 30;
  private static final Reason[] REASONS = Reason.values();
  private static final String[] NAMES = new String[REASONS.length];
  private static final String[] SINCE = new String[REASONS.length];

  static {
    for (Reason reason : REASONS) {
      NAMES[reason.ordinal()] = "phrase." + reason;
      SINCE[reason.ordinal()] = "phrase.since." + reason;
    }
  }

  private final @Nullable PhraseMatch[] matches;
  private final int[][] lastOpening;

  PhraseFeatures(List<Block> blocks) {
    PhraseScanner scanner = PhraseMatcher.standard().scanner();
    matches = new PhraseMatch[blocks.size()];
    lastOpening = new int[blocks.size()][];
    int[] last = new int[REASONS.length];
    Arrays.fill(last, -1);
    for (int i = 0; i < matches.length; i++) {
      Block block = blocks.get(i);
      lastOpening[i] = last;
      if (block.words() > LONGEST) {
        continue;
      }
      PhraseMatch match = scanner.strongest(block.text()).orElse(null);
      matches[i] = match;
      if (match != null && match.opens()) {
        last = last.clone();
        last[match.reason().ordinal()] = i;
      }
    }
  }

  /** Returns the strongest match in a block. */
  @Nullable PhraseMatch match(int block) {
    return matches[block];
  }

  void put(int index, FeatureSink sink) {
    PhraseMatch match = matches[index];
    for (Reason reason : REASONS) {
      boolean here = match != null && match.reason() == reason;
      sink.put(NAMES[reason.ordinal()], here ? match.weight() : 0);
    }
    sink.put("phrase.coverage", match == null ? 0 : match.coverage());
    sink.put("phrase.before", weight(index - 1));
    sink.put("phrase.after", weight(index + 1));
    for (Reason reason : REASONS) {
      int last = lastOpening[index][reason.ordinal()];
      if (last < 0) {
        sink.putMissing(SINCE[reason.ordinal()]);
      } else {
        sink.put(SINCE[reason.ordinal()], index - last);
      }
    }
  }

  private int weight(int index) {
    PhraseMatch match = index >= 0 && index < matches.length ? matches[index] : null;
    return match == null ? 0 : match.weight();
  }
}
