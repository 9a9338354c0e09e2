package dev.winnow.dedup;

import java.util.Objects;

/**
 * The earlier document that a document repeats, with the evidence.
 *
 * <p>The earlier document can itself repeat another; {@link DuplicateIndex#representative} says
 * which documents can be dropped: those that are not their own.
 *
 * @param of the id of the most similar earlier document, of several the first
 * @param similarity the similarity by the measure, from the threshold to 1; NaN for {@link
 *     Kind#URL}
 * @param kind how the two documents agree
 * @param measure {@link #JACCARD}, {@link #CONTAINMENT}, {@link #URL}, or the class name of a
 *     measure set by the caller
 * @param exact whether the similarity was measured on the texts; else it is estimated from
 *     sketches, with the {@link #standardError}, or from shared keys
 */
public record Duplicate(String of, double similarity, Kind kind, String measure, boolean exact) {
  /** The Jaccard similarity of the sets of shingles. */
  public static final String JACCARD = "JACCARD";

  /** The share of the smaller set of shingles that is in the larger one. */
  public static final String CONTAINMENT = "CONTAINMENT";

  /** The equality of normalised addresses. */
  public static final String URL = "URL";

  /** Refuses null. */
  public Duplicate {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(measure, "measure");
  }

  /** Makes evidence that is exact, by containment for that kind and else by Jaccard similarity. */
  public Duplicate(String of, double similarity, Kind kind) {
    this(of, similarity, kind, kind == Kind.CONTAINED ? CONTAINMENT : JACCARD, true);
  }

  /**
   * Returns the standard error of the similarity: 0 if it is exact, else at most about 0.02 at 0.8
   * and 0.03 at 0.5. Source: {@link Fingerprint#estimate}. NaN for a containment that is not exact:
   * see {@link DuplicateIndexBuilder#containment}.
   */
  public double standardError() {
    if (!exact && kind == Kind.CONTAINED) {
      return Double.NaN;
    }
    return exact ? 0 : CompactSketch.standardError(similarity);
  }

  /** How two documents agree. */
  public enum Kind {
    /** The normalised texts are equal, token by token; the similarity is 1. */
    EXACT,
    /**
     * The Jaccard similarity of the shingle sets, or the measure that the index was given, reaches
     * the threshold. It is 1 for texts that differ only in how often or in what order they repeat
     * the same passages.
     */
    NEAR,
    /**
     * The texts are not near duplicates, but the shingles of one are mostly among those of the
     * other. Reported by an index that was told to.
     */
    CONTAINED,
    /**
     * The addresses are equal in the form of {@link UrlKeys#normalize}; the texts were not
     * compared, so the similarity is NaN. Reported by no index, but by runs over a corpus that were
     * told to.
     */
    URL
  }
}
