package dev.winnow.dedup;

/**
 * The earlier document that a document repeats, with the evidence.
 *
 * @param of the id of the earlier document
 * @param similarity the measured similarity, from the index's threshold to 1
 * @param kind how the two documents agree
 */
public record Duplicate(String of, double similarity, Kind kind) {
  /** How two documents agree. */
  public enum Kind {
    /** The normalised texts are equal, token by token; the similarity is 1. */
    EXACT,
    /**
     * The Jaccard similarity of the shingle sets reaches the threshold. It is 1 for texts that
     * differ only in how often or in what order they repeat the same passages.
     */
    NEAR
  }
}
