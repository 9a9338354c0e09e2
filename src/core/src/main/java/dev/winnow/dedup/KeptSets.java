package dev.winnow.dedup;

/** Where an index keeps the sets of shingles, which make its verification exact. */
public enum KeptSets {
  /** In memory: 8 bytes a word. The default. */
  HEAP,
  /**
   * Nowhere: sketches decide, but for short texts, and the evidence is an estimate. Such an index
   * can be merged into others no more.
   */
  NONE,
  /** In a temporary file, which is deleted when the index is closed; 8 bytes a word on disk. */
  TEMPORARY_FILE
}
