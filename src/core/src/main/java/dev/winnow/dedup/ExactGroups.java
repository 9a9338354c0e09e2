package dev.winnow.dedup;

import java.util.Arrays;

/**
 * Puts documents with equal texts together, so that bands deal with different texts only. Takes 4
 * bytes a document and the memory for sorting.
 *
 * <p>The groups are a file of ints: for the first document of a text, which stands for it from here
 * on, the one that is best by the policy; for any other, ~ the first.
 */
final class ExactGroups {
  private final BatchContext context;
  private final BatchTexts texts;
  private int[] groups = new int[0];
  private long copies;
  private int done;

  ExactGroups(BatchContext context) {
    this.context = context;
    this.texts = context.texts();
  }

  void run() {
    int documents = texts.documents();
    context.progress(BatchStage.EXACT, 0, documents);
    groups = new int[documents];
    Arrays.setAll(groups, i -> i);
    new SortedRanges(context.memory(), context.parallel(), true)
        .forEach(context.folder().file(BatchFiles.CONTENTS), this::range);
    try (AppendFile file = context.folder().rewrite(BatchFiles.GROUPS)) {
      for (int group : groups) {
        file.putInt(group);
      }
    }
    long full = SortedRanges.size(context.folder().file(BatchFiles.CONTENTS));
    context.manifest().put("exact", copies);
    context.manifest().put("empty", documents - full);
    context.next(BatchStage.BANDS);
    context.folder().delete(BatchFiles.CONTENTS);
    context.progress(BatchStage.EXACT, documents, documents);
  }

  private void range(long[] sorted, int length) {
    for (int from = 0; from < length; ) {
      int to = BandLinker.endOfBucket(sorted, from, length);
      if (to - from > 1) {
        group(sorted, from, to);
      }
      from = to;
    }
    done += length;
    if (done < texts.documents()) {
      context.progress(BatchStage.EXACT, done, texts.documents());
    }
  }

  /**
   * Groups documents whose hashes agree in the upper 32 bits. Those that differ in the rest, hardly
   * ever more than one or two, wait for another round.
   */
  private void group(long[] sorted, int from, int to) {
    int end = to;
    while (end - from > 1) {
      int first = (int) sorted[from];
      int best = first;
      int others = from;
      for (int i = from + 1; i < end; i++) {
        int document = (int) sorted[i];
        if (texts.sameContent(first, document)) {
          groups[document] = ~first;
          copies++;
          best = texts.compare(document, best) < 0 ? document : best;
        } else {
          sorted[others++] = sorted[i];
        }
      }
      groups[first] = best;
      end = others;
    }
  }
}
