package dev.winnow.dedup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Star clusters: a text joins the most similar representative, the first of equals, or becomes one.
 *
 * <p>Besides the representatives among the similar texts, those of the similar texts are compared.
 * If a representative is removed, its members are grouped anew among themselves.
 */
record StarGrouping(IndexStore store, Verifier verifier) implements Grouping {
  /** So many representatives are compared that were no candidates. */
  private static final int MAX_COMPARED = 32;

  @Override
  public IntConsumer join(Verifier.Probe probe, Neighbors neighbors) {
    Match best = null;
    Set<Integer> others = new LinkedHashSet<>();
    for (Match match : neighbors.all()) {
      if (match.isSimilar()) {
        int representative = store.representative(match.text());
        if (representative == match.text()) {
          best = better(best, match);
        } else if (others.size() < MAX_COMPARED) {
          others.add(representative);
        }
      }
    }
    neighbors.all().forEach(match -> others.remove(match.text()));
    for (int other : others) {
      Match match = verifier.compare(probe, store, other);
      if (match != null && match.isSimilar()) {
        best = better(best, match);
      }
    }
    int representative = best == null ? IndexStore.NONE : best.text();
    return text -> {
      if (representative != IndexStore.NONE) {
        store.setRepresentative(text, representative);
      }
    };
  }

  @Override
  public int representative(int text) {
    return store.representative(text);
  }

  @Override
  public Runnable leave(int text) {
    int[] members = store.members(text);
    int[] chosen = new int[members.length];
    List<Integer> representatives = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      Match best = null;
      Verifier.Probe probe = verifier.probe(store, members[i]);
      for (int representative : representatives) {
        Match match = verifier.compare(probe, store, representative);
        if (match != null && match.isSimilar()) {
          best = better(best, match);
        }
      }
      chosen[i] = best == null ? members[i] : best.text();
      if (best == null && representatives.size() < MAX_COMPARED) {
        representatives.add(members[i]);
      }
    }
    return () -> {
      store.setRepresentative(text, text);
      for (int i = 0; i < members.length; i++) {
        store.setRepresentative(members[i], chosen[i]);
      }
    };
  }

  private static Match better(@Nullable Match best, Match match) {
    if (best == null
        || match.similarity() > best.similarity()
        || (match.similarity() == best.similarity() && match.text() < best.text())) {
      return match;
    }
    return best;
  }
}
