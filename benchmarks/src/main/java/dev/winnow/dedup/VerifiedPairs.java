package dev.winnow.dedup;

/** The verified pairs of an index, for benchmarks. */
public final class VerifiedPairs {
  private VerifiedPairs() {}

  /** Receives pairs of texts. */
  public interface Visitor {
    /** Takes the ids of the first documents of two texts. */
    void pair(String later, String earlier, float similarity);
  }

  /** Hands on all pairs that the index keeps. */
  public static void of(DuplicateIndex index, Visitor visitor) {
    IndexStore store = index.store();
    store.forEachPair(
        (text, earlier, similarity) ->
            visitor.pair(store.firstId(text), store.firstId(earlier), similarity));
  }
}
