package dev.winnow.dedup;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Measures Jaccard similarity and containment: by the sketches first, and exactly where the sets
 * are at hand.
 *
 * <p>With sets, the sketches only reject: what they put {@value #CERTAIN} standard errors or more
 * below the threshold, where a pair that reaches it is once in 4,300 times. Without, they decide.
 *
 * @param threshold the least similarity
 * @param containment the least containment, above 1 if it is not asked for
 */
record ShingleVerifier(double threshold, double containment) implements Verifier {
  private static final double CERTAIN = 3.5;

  /** Coordinates agree in half of the cases then. */
  private static final double LARGEST_ERROR = CompactSketch.standardError(1.0 / 3);

  @Override
  public String measure() {
    return Duplicate.JACCARD;
  }

  @Override
  public @Nullable Match compare(Probe probe, IndexStore store, int text) {
    IndexCounts counts = store.counts();
    counts.compared.incrementAndGet();
    IndexedText one = probe.indexed();
    int meta = store.meta(text);
    // longer ones have keys enough to be found by them
    boolean asksContainment = containment <= 1 && TextSketch.isShort(one.sketch().meta(), meta);
    double estimate = store.estimate(text, one.sketch(), asksContainment ? 0 : threshold);
    if (estimate == TextSketch.UNLIKE) {
      return rejected(counts.rejectedBySketch);
    }
    double likely = estimate + CERTAIN * CompactSketch.standardError(threshold);
    double most = Math.min(1, estimate + CERTAIN * LARGEST_ERROR);
    boolean contained =
        asksContainment && TextSketch.containment(one.sketch().meta(), meta, most) >= containment;
    if (likely < threshold && !contained) {
      return rejected(counts.rejectedBySketch);
    }
    ShingleSets ownSets = one.sets();
    ShingleSets sets = ownSets == null ? null : store.shingles(text);
    if (ownSets == null || sets == null) {
      boolean exact = TextSketch.isExact(one.sketch().meta(), meta);
      double share = TextSketch.containment(one.sketch().meta(), meta, estimate);
      return match(text, estimate, share, exact, counts.rejectedBySketch);
    }
    GramSize size = GramSize.of(ownSets, sets);
    long[] a = ownSets.get(size);
    long[] b = sets.get(size);
    double similarity = contained ? Jaccard.of(a, b) : Jaccard.atLeast(a, b, threshold);
    double share = contained ? Jaccard.containment(a, b) : Match.BELOW;
    return match(text, similarity, share, true, counts.rejectedBySets);
  }

  @Override
  public @Nullable Match compareContained(
      Probe probe, IndexStore store, int text, double estimate) {
    IndexCounts counts = store.counts();
    counts.compared.incrementAndGet();
    IndexedText one = probe.indexed();
    ShingleSets ownSets = one.sets();
    ShingleSets sets = ownSets == null ? null : store.shingles(text);
    if (ownSets != null && sets != null) {
      GramSize size = GramSize.of(ownSets, sets);
      long[] a = ownSets.get(size);
      long[] b = sets.get(size);
      double share = Jaccard.containmentAtLeast(a, b, containment);
      // most are not even near
      double similarity = share < 0 ? Match.BELOW : Jaccard.atLeast(a, b, threshold);
      return match(text, similarity, share, true, counts.rejectedBySets);
    }
    int meta = store.meta(text);
    double similarity = store.estimate(text, one.sketch(), 0);
    boolean exact = TextSketch.isExact(one.sketch().meta(), meta);
    double share = exact ? TextSketch.containment(one.sketch().meta(), meta, similarity) : estimate;
    return match(text, similarity, share, exact, counts.rejectedBySketch);
  }

  private @Nullable Match match(
      int text, double similarity, double share, boolean exact, AtomicLong rejections) {
    boolean near = similarity >= threshold;
    boolean within = containment <= 1 && share >= containment;
    return near || within
        ? new Match(text, near ? similarity : Match.BELOW, within ? share : Match.BELOW, exact)
        : rejected(rejections);
  }

  private static @Nullable Match rejected(AtomicLong rejections) {
    rejections.incrementAndGet();
    return null;
  }
}
