package dev.winnow.dedup;

/**
 * Measures the candidate pairs of all bands exactly, each once, and keeps those that reach the
 * threshold, sorted by the later document and then by the earlier. Takes the memory for sorting.
 */
final class PairVerifier {
  private final BatchContext context;
  private final AppendFile pairs;
  private long count;
  private long near;
  private int lastLater = -1;
  private long last = -1;

  PairVerifier(BatchContext context) {
    this.context = context;
    this.pairs = context.folder().rewrite(BatchFiles.PAIRS);
  }

  void run() {
    long total = SortedRanges.size(context.folder().file(BatchFiles.CANDIDATES));
    context.progress(BatchStage.VERIFYING, 0, total);
    PairFilter filter =
        new PairFilter(context.parallel(), context.texts()::similarity, this::accept);
    long[] done = new long[1];
    try (pairs) {
      new SortedRanges(context.memory(), context.parallel())
          .forEach(
              context.folder().file(BatchFiles.CANDIDATES),
              (sorted, length) -> {
                for (int i = 0; i < length; i++) {
                  if (sorted[i] != last) {
                    last = sorted[i];
                    filter.add(last);
                  }
                  if ((++done[0] & 0xfffff) == 0 && done[0] < total) {
                    context.progress(BatchStage.VERIFYING, done[0], total);
                  }
                }
              });
      filter.flush();
    }
    BatchManifest manifest = context.manifest();
    manifest.length(BatchFiles.PAIRS, pairs.length());
    manifest.put("pairs", count);
    manifest.put("near", near);
    manifest.put("verified", filter.measured());
    manifest.put("rejectedBySets", filter.rejected());
    context.next(BatchStage.CLUSTERING);
    context.folder().delete(BatchFiles.CANDIDATES);
    context.progress(BatchStage.VERIFYING, total, total);
  }

  private void accept(int later, int earlier, float similarity) {
    pairs.putInt(later);
    pairs.putInt(earlier);
    pairs.putFloat(similarity);
    count++;
    near += later == lastLater ? 0 : 1;
    lastLater = later;
  }
}
