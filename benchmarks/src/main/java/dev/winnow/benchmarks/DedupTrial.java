package dev.winnow.benchmarks;

import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateCluster;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import dev.winnow.dedup.KeepPolicy;
import dev.winnow.dedup.KeptSets;
import dev.winnow.dedup.VerifiedPairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** What an index finds among texts at a threshold, compared with the truth. */
final class DedupTrial {
  private static final double MARGIN = 0.03;
  private static final double NEEDED_RECALL = 0.995;
  private static final double ALLOWED_DEVIATION = 0.05;

  private final List<String> texts;
  private final DedupBruteForce truth;
  private final double threshold;
  private final long seed;
  private final List<Optional<Duplicate>> found = new ArrayList<>();
  private final Reported exact;
  private final Reported estimated;
  private final long pairs;
  private final double pairRecall;
  private final double documentRecall;
  private final int outOfStars;
  private final boolean sameInAnyOrder;

  private record Reported(int near, int below, double deviation, int close) {}

  DedupTrial(List<String> texts, DedupBruteForce truth, double threshold, long seed) {
    this.texts = texts;
    this.truth = truth;
    this.threshold = threshold;
    this.seed = seed;
    try (DuplicateIndex index = DuplicateIndex.inMemory(threshold);
        DuplicateIndex compact =
            DuplicateIndex.builder().threshold(threshold).sets(KeptSets.NONE).build()) {
      List<Fingerprint> fingerprints = texts.stream().map(index::fingerprint).toList();
      List<Optional<Duplicate>> foundCompact = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        found.add(index.add(Integer.toString(i), fingerprints.get(i)));
        foundCompact.add(compact.add(Integer.toString(i), fingerprints.get(i)));
      }
      exact = reported(found);
      estimated = reported(foundCompact);
      long[] counts = recall(index);
      pairs = counts[0];
      pairRecall = (double) counts[1] / counts[0];
      documentRecall = (double) counts[3] / counts[2];
      List<DuplicateCluster> clusters = index.clusters(KeepPolicy.LONGEST);
      outOfStars = outOfStars(clusters) + outOfStars(index.clusters(KeepPolicy.FIRST_SEEN));
      sameInAnyOrder = sameInAnyOrder(fingerprints, clusters) && sameOnTwoThreads(index, clusters);
    }
  }

  private Reported reported(List<Optional<Duplicate>> duplicates) {
    int near = 0;
    int below = 0;
    int close = 0;
    double worst = 0;
    for (int i = 0; i < duplicates.size(); i++) {
      Optional<Duplicate> duplicate = duplicates.get(i);
      if (duplicate.isPresent() && duplicate.get().kind() == Duplicate.Kind.NEAR) {
        double similarity = truth.similarity(i, Integer.parseInt(duplicate.get().of()));
        double deviation = Math.abs(similarity - duplicate.get().similarity());
        near++;
        below += similarity < threshold ? 1 : 0;
        close += deviation <= ALLOWED_DEVIATION ? 1 : 0;
        worst = Math.max(worst, deviation);
      }
    }
    return new Reported(near, below, worst, close);
  }

  /** Returns pairs, those found, documents, those found; of different texts. */
  private long[] recall(DuplicateIndex index) {
    Set<Long> verified = new HashSet<>();
    VerifiedPairs.of(
        index, (later, earlier, similarity) -> verified.add(pair(number(earlier), number(later))));
    long[] counts = new long[4];
    boolean[] expected = new boolean[texts.size()];
    truth.pairs(
        threshold + MARGIN,
        (earlier, later, similarity) -> {
          expected[later] = true;
          if (!isCopy(earlier) && !isCopy(later)) {
            counts[0]++;
            counts[1] += verified.contains(pair(earlier, later)) ? 1 : 0;
          }
        });
    for (int i = 0; i < expected.length; i++) {
      counts[2] += expected[i] ? 1 : 0;
      counts[3] += expected[i] && found.get(i).isPresent() ? 1 : 0;
    }
    return counts;
  }

  private boolean isCopy(int document) {
    return found.get(document).map(d -> d.kind() == Duplicate.Kind.EXACT).orElse(false);
  }

  private static long pair(int earlier, int later) {
    return (long) later << Integer.SIZE | earlier;
  }

  private int outOfStars(List<DuplicateCluster> clusters) {
    int out = 0;
    for (DuplicateCluster cluster : clusters) {
      int representative = number(cluster.representative());
      for (String member : cluster.members().subList(1, cluster.members().size())) {
        out += truth.similarity(number(member), representative) < threshold ? 1 : 0;
      }
    }
    return out;
  }

  private boolean sameInAnyOrder(List<Fingerprint> fingerprints, List<DuplicateCluster> clusters) {
    boolean same = true;
    for (int round = 0; round < 3; round++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
      Collections.shuffle(order, new Random(seed + round));
      try (DuplicateIndex index = DuplicateIndex.inMemory(threshold)) {
        order.forEach(i -> index.add(Integer.toString(i), fingerprints.get(i)));
        same &= index.clusters(KeepPolicy.LONGEST).equals(clusters);
      }
    }
    return same;
  }

  private boolean sameOnTwoThreads(DuplicateIndex maker, List<DuplicateCluster> clusters) {
    try (DuplicateIndex index = DuplicateIndex.inMemory(threshold)) {
      IntStream.range(0, texts.size())
          .parallel()
          .forEach(i -> index.add(Integer.toString(i), maker.fingerprint(texts.get(i))));
      return index.clusters(KeepPolicy.LONGEST).equals(clusters);
    }
  }

  private static int number(String id) {
    return Integer.parseInt(id);
  }

  boolean passed() {
    return exact.below() == 0
        && exact.deviation() < 1e-9
        && pairRecall >= NEEDED_RECALL
        && documentRecall >= NEEDED_RECALL
        && outOfStars == 0
        && sameInAnyOrder;
  }

  String row() {
    return DedupAccuracy.text(
        "| %.1f | %,d | %d | %.1e | %,d | %.5f | %.5f | %d | %s | %,d | %d | %.3f | %.4f |%n",
        threshold,
        exact.near(),
        exact.below(),
        exact.deviation(),
        pairs,
        pairRecall,
        documentRecall,
        outOfStars,
        sameInAnyOrder ? "yes" : "NO",
        estimated.near(),
        estimated.below(),
        estimated.deviation(),
        (double) estimated.close() / Math.max(1, estimated.near()));
  }
}
