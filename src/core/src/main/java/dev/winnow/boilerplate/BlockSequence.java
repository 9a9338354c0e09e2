package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import java.util.List;

/** Where a block stands in the order of the page, and what stands around it. */
final class BlockSequence {
  private static final double CLEAR_TITLE = 0.6;

  private final int size;
  private final int[] wordsBefore;
  private final int[] linkWordsBefore;
  private final int[] longBefore;
  private final int[] previousLong;
  private final int[] nextLong;
  private final int[] previousHeading;
  private final int title;
  private final int firstHeading;

  BlockSequence(List<Block> blocks, WordOverlap titleWords) {
    size = blocks.size();
    wordsBefore = new int[size + 1];
    linkWordsBefore = new int[size + 1];
    longBefore = new int[size + 1];
    previousLong = new int[size];
    nextLong = new int[size];
    previousHeading = new int[size];
    int lastLong = -1;
    int lastHeading = -1;
    int bestTitle = -1;
    double bestScore = CLEAR_TITLE;
    int mainHeading = -1;
    for (int i = 0; i < size; i++) {
      Block block = blocks.get(i);
      wordsBefore[i + 1] = wordsBefore[i] + block.words();
      linkWordsBefore[i + 1] = linkWordsBefore[i] + block.shape().linkWords();
      longBefore[i + 1] = longBefore[i] + (block.isLong() ? 1 : 0);
      previousLong[i] = lastLong;
      previousHeading[i] = lastHeading;
      lastLong = block.isLong() ? i : lastLong;
      if (block.kind() == BlockKind.HEADING) {
        lastHeading = i;
        mainHeading = mainHeading < 0 && block.level() == 1 ? i : mainHeading;
        titleWords.compare(block.text());
        double score =
            Math.min(titleWords.ofBlock(), 0.3 + titleWords.ofText())
                + (block.level() == 1 ? 0.2 : 0);
        if (score > bestScore) {
          bestScore = score;
          bestTitle = i;
        }
      }
    }
    int next = -1;
    for (int i = size - 1; i >= 0; i--) {
      nextLong[i] = next;
      next = blocks.get(i).isLong() ? i : next;
    }
    title = bestTitle;
    firstHeading = mainHeading;
  }

  void put(int index, FeatureSink sink) {
    int words = Math.max(1, wordsBefore[size]);
    sink.put("at.block", index);
    sink.put("at.blockShare", index / (double) size);
    sink.put("at.wordShare", wordsBefore[index] / (double) words);
    sink.put("at.fromEnd", size - index);
    sink.put("at.longBefore", longBefore[index]);
    sink.put("at.longAfter", longBefore[size] - longBefore[index + 1]);
    putDistance("at.previousLong", index, previousLong[index], sink);
    putDistance("at.nextLong", index, nextLong[index], sink);
    putDistance("at.previousHeading", index, previousHeading[index], sink);
    putDistance("at.title", index, title, sink);
    putDistance("at.firstHeading", index, firstHeading, sink);
  }

  private static void putDistance(String name, int index, int other, FeatureSink sink) {
    if (other < 0) {
      sink.putMissing(name);
    } else {
      sink.put(name, index - other);
    }
  }

  void putWindow(int index, int radius, FeatureSink sink) {
    int from = Math.max(0, index - radius);
    int to = Math.min(size, index + radius + 1);
    putSpan("before", from, index, sink);
    putSpan("after", index + 1, to, sink);
  }

  private void putSpan(String name, int from, int to, FeatureSink sink) {
    int start = Math.min(from, to);
    int words = wordsBefore[to] - wordsBefore[start];
    sink.put(name + ".words", words);
    sink.put(
        name + ".linkDensity",
        words == 0 ? 0 : (linkWordsBefore[to] - linkWordsBefore[start]) / (double) words);
    sink.put(name + ".long", longBefore[to] - longBefore[start]);
  }
}
