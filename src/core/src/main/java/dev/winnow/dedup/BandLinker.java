package dev.winnow.dedup;

import java.util.Arrays;

/**
 * Turns the keys of the bands into candidate pairs, one band at a time: sorts them, links the texts
 * under each key, and keeps the pairs that the sketches do not reject. Takes the memory for
 * sorting.
 *
 * <p>Of keys only the upper 32 bits count. Among n texts n<sup>2</sup> / 2<sup>33</sup> pairs agree
 * in them by chance: one million in each band for 100 million texts, which costs a comparison of
 * sketches each.
 *
 * <p>Up to {@value #REPRESENTATIVES} texts under a key are all compared with each other. In a giant
 * bucket of more each is compared with the {@value #REPRESENTATIVES} whose contents hash lowest
 * (not the same ones in every band), until {@value #ENOUGH} are similar to it: linear work, and
 * independent of the order of the documents.
 */
final class BandLinker {
  static final int REPRESENTATIVES = 32;

  /** Pairs that a text of a giant bucket gets by each band. */
  static final int ENOUGH = 4;

  private static final int BLOCK = 1 << 14;

  private final BatchContext context;
  private final BatchTexts texts;
  private final MappedFile groups;
  private final SortedRanges ranges;
  private int[] members = new int[64];
  private int band;
  private long giant;
  private long compared;
  private long rejected;

  BandLinker(BatchContext context) {
    this.context = context;
    this.texts = context.texts();
    this.groups = context.folder().map(BatchFiles.GROUPS);
    this.ranges = new SortedRanges(context.memory(), context.parallel());
  }

  /** Returns where the values end that have the same upper half. */
  static int endOfBucket(long[] sorted, int from, int length) {
    int key = (int) (sorted[from] >>> Integer.SIZE);
    int to = from + 1;
    while (to < length && (int) (sorted[to] >>> Integer.SIZE) == key) {
      to++;
    }
    return to;
  }

  void run() {
    BatchManifest manifest = context.manifest();
    band = (int) manifest.get("bands");
    context.progress(BatchStage.BANDS, band, context.bands());
    for (; band < context.bands(); band++) {
      link(context.folder().append(BatchFiles.CANDIDATES));
      manifest.put("bands", band + 1);
      manifest.write();
      context.folder().delete(BatchFiles.band(band));
      context.progress(BatchStage.BANDS, band + 1, context.bands());
    }
    context.next(BatchStage.VERIFYING);
  }

  private void link(AppendFile candidates) {
    giant = 0;
    compared = 0;
    rejected = 0;
    long skipped;
    try (candidates) {
      PairFilter filter =
          new PairFilter(
              context.parallel(),
              texts::estimate,
              (later, earlier, s) -> candidates.putLong(PairFilter.pair(later, earlier)));
      skipped =
          ranges.forEach(
              context.folder().file(BatchFiles.band(band)),
              (sorted, length) -> range(sorted, length, filter, candidates));
      filter.flush();
      compared += filter.measured();
      rejected += filter.rejected();
    }
    BatchManifest manifest = context.manifest();
    manifest.length(BatchFiles.CANDIDATES, candidates.length());
    add("giant", giant);
    add("compared", compared);
    add("rejectedBySketch", rejected);
    add("skipped", skipped);
  }

  private void add(String name, long count) {
    context.manifest().put(name, context.manifest().get(name) + count);
  }

  private void range(long[] sorted, int length, PairFilter filter, AppendFile candidates) {
    for (int from = 0; from < length; ) {
      int to = endOfBucket(sorted, from, length);
      if (to - from > 1) {
        bucket(distinctTexts(sorted, from, to), filter, candidates);
      }
      from = to;
    }
  }

  /** Puts the documents that stand for their texts into {@link #members}. */
  private int distinctTexts(long[] sorted, int from, int to) {
    if (members.length < to - from) {
      members = new int[to - from];
    }
    int count = 0;
    for (int i = from; i < to; i++) {
      int document = (int) sorted[i];
      // a text of two kinds of shingles may come twice
      if (groups.getInt((long) document * Integer.BYTES) >= 0
          && (count == 0 || members[count - 1] != document)) {
        members[count++] = document;
      }
    }
    return count;
  }

  private void bucket(int count, PairFilter filter, AppendFile candidates) {
    if (count > REPRESENTATIVES) {
      giant++;
      giantBucket(count, candidates);
      return;
    }
    for (int i = 1; i < count; i++) {
      for (int j = 0; j < i; j++) {
        filter.add(PairFilter.pair(members[i], members[j]));
      }
    }
  }

  private void giantBucket(int count, AppendFile candidates) {
    int[] representatives = representatives(count);
    long[] found = new long[BLOCK * ENOUGH];
    int[] comparisons = new int[BLOCK];
    for (int from = 0; from < count; from += BLOCK) {
      int start = from;
      int size = Math.min(BLOCK, count - from);
      Arrays.fill(found, -1);
      context
          .parallel()
          .forEach(
              size,
              i ->
                  comparisons[i] = similar(members[start + i], representatives, found, i * ENOUGH));
      int pairs = 0;
      for (long pair : found) {
        if (pair >= 0) {
          candidates.putLong(pair);
          pairs++;
        }
      }
      int all = Arrays.stream(comparisons, 0, size).sum();
      compared += all;
      rejected += all - pairs;
    }
  }

  /** Writes the pairs of a text with the first similar representatives; returns the comparisons. */
  private int similar(int document, int[] representatives, long[] found, int at) {
    int similar = 0;
    int comparisons = 0;
    for (int representative : representatives) {
      if (representative != document && similar < ENOUGH) {
        comparisons++;
        if (texts.estimate(document, representative) != PairFilter.REJECTED) {
          found[at + similar++] = PairFilter.pair(document, representative);
        }
      }
    }
    return comparisons;
  }

  private int[] representatives(int count) {
    long salt = Mixing.mix(band + 1L);
    long[] mixed = new long[count];
    for (int i = 0; i < count; i++) {
      // the place takes the lower half, since it is documents that are looked for
      long hash = Mixing.mix(texts.mixedContent(members[i]) ^ salt);
      mixed[i] = hash >>> Integer.SIZE << Integer.SIZE | i;
    }
    Arrays.sort(mixed);
    return Arrays.stream(mixed, 0, REPRESENTATIVES).mapToInt(m -> members[(int) m]).toArray();
  }
}
