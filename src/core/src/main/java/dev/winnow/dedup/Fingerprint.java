package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;

/**
 * What the index keeps of one text: a hash of its tokens, its shingles and its band keys.
 *
 * <p>Made by {@link DuplicateIndex#fingerprint}. Immutable and safe for use by several threads.
 * Takes about 8 bytes for each distinct shingle, that is, for each word of a text.
 */
public final class Fingerprint {
  private final Parameters parameters;
  private final HashValue128 content;
  private final long[] shingles;
  private final long[] bandKeys;

  Fingerprint(Parameters parameters, HashValue128 content, long[] shingles, long[] bandKeys) {
    this.parameters = parameters;
    this.content = content;
    this.shingles = shingles;
    this.bandKeys = bandKeys;
  }

  /**
   * Returns whether the text has no token: it is empty, or only white space, punctuation and
   * symbols.
   */
  public boolean isEmpty() {
    return shingles.length == 0;
  }

  /**
   * Returns the Jaccard similarity of the two sets of shingles, from 0 to 1; 0 if either text has
   * no token. Linear in the length of the texts.
   *
   * @throws IllegalArgumentException if the other was made with other parameters
   */
  public double similarity(Fingerprint other) {
    parameters.require(other.parameters);
    return Jaccard.of(shingles, other.shingles);
  }

  /** Returns the version of the algorithms that made this fingerprint, from 1. */
  public int version() {
    return Parameters.VERSION;
  }

  /** Returns a hash of the version and of all parameters that made this fingerprint. */
  public long parameterHash() {
    return parameters.hash();
  }

  Parameters parameters() {
    return parameters;
  }

  /** The hash of the token sequence. */
  HashValue128 content() {
    return content;
  }

  /** The distinct shingles, sorted. Not a copy. */
  long[] shingles() {
    return shingles;
  }

  /** One key for each band; none if the text is empty. Not a copy. */
  long[] bandKeys() {
    return bandKeys;
  }

  @Override
  public String toString() {
    return "Fingerprint["
        + content
        + ", "
        + shingles.length
        + " shingles, "
        + parameters.description()
        + "]";
  }
}
