package dev.winnow.dedup;

/** Keeps the clusters by the order of arrival, in a store. */
interface Grouping {
  /** Joins a new text to a cluster, or lets it found one. */
  void add(int text, Verifier.Probe probe, Neighbors neighbors);

  /** Returns the text that represents a text with documents. Changes nothing. */
  int representative(int text);

  /** Takes out a text that has no documents left. */
  void remove(int text);
}
