package dev.winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the earlier texts that are similar to a text. Once {@value #ENOUGH_SIMILAR} are known, the
 * search ends: the text is one of a crowd.
 */
final class Neighbors {
  static final int ENOUGH_SIMILAR = 64;

  /** Of a text in a crowd so many pairs are kept, which connect it. */
  private static final int PAIRS_IN_A_CROWD = 8;

  private final List<Match> matches = new ArrayList<>();
  private int similar;
  private boolean cutShort;

  private Neighbors() {}

  static Neighbors find(
      Verifier.Probe probe, IndexStore store, Verifier verifier, Candidates candidates) {
    return findBefore(Integer.MAX_VALUE, probe, store, verifier, candidates);
  }

  /** Finds those with smaller numbers than this. */
  static Neighbors findBefore(
      int text, Verifier.Probe probe, IndexStore store, Verifier verifier, Candidates candidates) {
    Neighbors neighbors = new Neighbors();
    candidates.find(store, probe.indexed(), text);
    neighbors.cutShort = candidates.isCutShort();
    for (int i = 0; i < candidates.size(); i++) {
      if (neighbors.similar == ENOUGH_SIMILAR) {
        neighbors.cutShort = true;
        break;
      }
      neighbors.add(verifier.compare(probe, store, candidates.text(i)));
    }
    if (neighbors.similar == 0 && verifier.containment() <= 1) {
      // what a similar text contains is not reported
      neighbors.findContained(text, probe, store, verifier, candidates.contained());
    }
    return neighbors;
  }

  private void findContained(
      int before,
      Verifier.Probe probe,
      IndexStore store,
      Verifier verifier,
      ContainedCandidates candidates) {
    candidates.find(store, probe.indexed(), before, verifier.containment());
    cutShort |= candidates.isCutShort();
    Set<Integer> known = matches.stream().map(Match::text).collect(Collectors.toSet());
    for (int i = 0; i < candidates.size(); i++) {
      int text = candidates.text(i);
      if (!known.contains(text)) {
        add(verifier.compareContained(probe, store, text, candidates.share(i)));
      }
    }
  }

  private void add(@Nullable Match match) {
    if (match != null) {
      matches.add(match);
      similar += match.isSimilar() ? 1 : 0;
    }
  }

  List<Match> all() {
    return matches;
  }

  boolean isCutShort() {
    return cutShort;
  }

  /** Hands on the pairs by which clusters are made later. */
  void keepPairs(int text, IndexStore store) {
    int most = similar < ENOUGH_SIMILAR ? Integer.MAX_VALUE : PAIRS_IN_A_CROWD;
    int kept = 0;
    for (Match match : matches) {
      if (match.isSimilar() && kept++ < most) {
        store.addPair(text, match.text(), (float) match.similarity());
      }
    }
  }

  /** Returns the evidence of the most similar text, or else of the one with most in common. */
  Optional<Duplicate> duplicate(IndexStore store, Verifier verifier) {
    Match near = null;
    Match contained = null;
    for (Match match : matches) {
      if (match.isSimilar() && isBetter(match, near, match.similarity(), similarity(near))) {
        near = match;
      }
      if (match.containment() >= 0
          && isBetter(match, contained, match.containment(), containment(contained))) {
        contained = match;
      }
    }
    if (near != null) {
      String of = store.firstId(near.text());
      return Optional.of(
          new Duplicate(
              of, near.similarity(), Duplicate.Kind.NEAR, verifier.measure(), near.exact()));
    }
    return Optional.ofNullable(contained)
        .map(
            c ->
                new Duplicate(
                    store.firstId(c.text()),
                    c.containment(),
                    Duplicate.Kind.CONTAINED,
                    Duplicate.CONTAINMENT,
                    c.exact()));
  }

  private static double similarity(@Nullable Match match) {
    return match == null ? Match.BELOW : match.similarity();
  }

  private static double containment(@Nullable Match match) {
    return match == null ? Match.BELOW : match.containment();
  }

  private static boolean isBetter(Match match, @Nullable Match best, double value, double most) {
    return best == null || value > most || (value == most && match.text() < best.text());
  }
}
