package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;

/**
 * Makes fingerprints: text, tokens, shingles, sketch, band keys. Immutable; a pure function of the
 * text.
 */
final class Fingerprinter {
  private static final long[] NO_KEYS = new long[0];

  /**
   * Source: Ertl, SuperMinHash (2017), as in hash4j; the version is pinned because fingerprints may
   * be kept.
   */
  private static final SimilarityHashPolicy POLICY =
      SimilarityHashing.superMinHash(Banding.COMPONENTS, Integer.SIZE, SuperMinHashVersion.V1);

  private final Banding banding;
  private final Parameters parameters;

  Fingerprinter(Banding banding) {
    this.banding = banding;
    this.parameters = Parameters.of(banding);
  }

  Parameters parameters() {
    return parameters;
  }

  Fingerprint fingerprint(String text) {
    Tokens tokens = Tokens.of(TextNormalizer.normalize(text));
    HashValue128 content =
        Hashing.xxh3_128().hashStream().putLongs(tokens.hashes(), 0, tokens.count()).get();
    long[] shingles = Shingles.of(tokens.hashes(), tokens.count());
    return new Fingerprint(parameters, content, shingles, bandKeys(shingles));
  }

  /** Returns the band keys of a set; none if it is empty. */
  long[] bandKeys(long[] shingles) {
    return shingles.length == 0 ? NO_KEYS : banding.keys(POLICY, sketch(shingles));
  }

  /** Returns the sketch of a set that is not empty. */
  static byte[] sketch(long[] shingles) {
    return POLICY.createHasher().compute(ElementHashProvider.ofValues(shingles));
  }

  /**
   * Returns the Jaccard similarity that two sketches suggest; its standard error is at most sqrt(J
   * (1 - J) / 120).
   */
  static double estimate(byte[] sketchA, byte[] sketchB) {
    return POLICY.getFractionOfEqualComponents(sketchA, sketchB);
  }
}
