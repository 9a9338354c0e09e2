package dev.winnow.dedup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
  public void add(int text, Verifier.Probe probe, Neighbors neighbors) {
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
    if (best != null) {
      store.setRepresentative(text, best.text());
    }
  }

  @Override
  public int representative(int text) {
    return store.representative(text);
  }

  @Override
  public void remove(int text) {
    store.setRepresentative(text, text);
    List<Integer> representatives = new ArrayList<>();
    for (int member : store.members(text)) {
      Match best = null;
      Verifier.Probe probe = verifier.probe(store, member);
      for (int representative : representatives) {
        Match match = verifier.compare(probe, store, representative);
        if (match != null && match.isSimilar()) {
          best = better(best, match);
        }
      }
      store.setRepresentative(member, best == null ? member : best.text());
      if (best == null && representatives.size() < MAX_COMPARED) {
        representatives.add(member);
      }
    }
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
