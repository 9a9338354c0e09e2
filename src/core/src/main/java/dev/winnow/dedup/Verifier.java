package dev.winnow.dedup;

import org.jspecify.annotations.Nullable;

/** Measures candidate pairs. Safe for use by several threads. */
interface Verifier {
  /**
   * Compares a text with a stored one.
   *
   * @return null if the pair reaches no threshold
   */
  @Nullable Match compare(Probe probe, IndexStore store, int text);

  /** Returns from which containment on pairs are asked for, above 1 if they are not. */
  default double containment() {
    return Double.MAX_VALUE;
  }

  /**
   * Compares a text with a stored one, of which one may contain the other.
   *
   * @param estimate of the containment, by shared keys
   * @return null if the pair reaches no threshold
   */
  default @Nullable Match compareContained(
      Probe probe, IndexStore store, int text, double estimate) {
    return null;
  }

  /**
   * Returns what is needed of a text to compare it.
   *
   * @param id of the document, null if it has none
   * @param text the text itself, null if the caller did not give it
   */
  default Probe probe(IndexedText indexed, @Nullable String id, @Nullable String text) {
    return new Probe(indexed, null);
  }

  /** Returns what is needed of a stored text to compare it. */
  default Probe probe(IndexStore store, int text) {
    IndexedText indexed =
        new IndexedText(
            store.content(text), store.sketch(text), new long[0], 0, store.shingles(text));
    return probe(indexed, store.firstId(text), null);
  }

  /** Returns the name of the measure. */
  String measure();

  /**
   * A text to be compared.
   *
   * @param indexed what is known of it
   * @param text the text itself, where a measure needs it and it is known
   */
  record Probe(IndexedText indexed, @Nullable String text) {}
}
