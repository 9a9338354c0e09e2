package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.Hashing;

/**
 * What a fingerprint was made with; fingerprints compare only if it is the same.
 *
 * @param description every parameter by name, the version first
 * @param hash a 64-bit hash of the description
 */
record Parameters(String description, long hash) {
  /** To be raised with every change that gives some text another fingerprint. */
  static final int VERSION = 2;

  static Parameters of(Banding banding) {
    String description =
        "fingerprint version "
            + VERSION
            + ", NFKC, 3-shingles and 5-shingles of words, switch at "
            + GramSize.SWITCH
            + " words, Fast Similarity Sketching "
            + FastSimilaritySketch.COORDINATES
            + ", "
            + banding.bands()
            + " bands x "
            + banding.rows()
            + " rows";
    return new Parameters(description, Hashing.xxh3_64().hashCharsToLong(description));
  }

  /** Throws unless the other's are the same, naming both. */
  void require(Parameters other) {
    if (hash != other.hash) {
      throw new IllegalArgumentException(
          "The fingerprint was made with other parameters: "
              + other.description
              + "; expected: "
              + description);
    }
  }
}
