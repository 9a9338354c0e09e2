package dev.winnow.dedup;

import java.util.function.IntConsumer;

/** Keeps the clusters by the order of arrival, in a store. */
interface Grouping {
  /**
   * Finds the cluster of a text that is about to be added. Changes nothing.
   *
   * @return joins the text, once it has a number, to the cluster or lets it found one; compares no
   *     texts any more
   */
  IntConsumer join(Verifier.Probe probe, Neighbors neighbors);

  /** Returns the text that represents a text with documents. Changes nothing. */
  int representative(int text);

  /**
   * Finds out what becomes of the cluster of a text that is about to lose its last document.
   * Changes nothing.
   *
   * @return takes the text out once it has none; compares no texts any more
   */
  Runnable leave(int text);
}
