package dev.winnow.dedup;

import java.util.Arrays;

/**
 * The keys by which an index finds texts of which one contains the other: one of {@value #SCALE}
 * 5-grams, those with the smallest hashes.
 *
 * <p>Whether a shingle is chosen depends on its hash alone, so what a text contains brings its keys
 * along, however long the text is and whichever came first. A passage of n shingles is without any
 * key with a probability of (7/8)<sup>n</sup>: 0.005 for 40 shingles, 0.0006 for 56 (60 words),
 * 0.000003 for 96 (100 words). Source: Broder, On the resemblance and containment of documents
 * (SEQUENCES 1997), "mod m" sketches; Irber et al., Lightweight compositional analysis of
 * metagenomes with FracMinHash (2022).
 *
 * <p>The hashes of shingles are well mixed and differ by the size of the gram ({@link Shingles}),
 * and sets are sorted, so that the chosen ones are the first of the set.
 */
final class ContainmentKeys {
  static final int SCALE = 8;

  /** Below it are the hashes of one in {@value #SCALE}. */
  private static final long END = Long.MIN_VALUE + (1L << 61);

  /** Sets them apart from the keys of bands. */
  private static final long SALT = 0x5be0cd19137e2179L;

  private ContainmentKeys() {}

  /** Returns the keys of bands and, after them, those of the sets. */
  static long[] append(long[] bandKeys, ShingleSets sets) {
    if (sets.words() < GramSize.FIVE.words()) {
      return bandKeys;
    }
    long[] fives = sets.fives();
    int found = Arrays.binarySearch(fives, END);
    int count = found < 0 ? -found - 1 : found;
    long[] keys = Arrays.copyOf(bandKeys, bandKeys.length + count);
    for (int i = 0; i < count; i++) {
      keys[bandKeys.length + i] = Mixing.mix(fives[i] ^ SALT);
    }
    return keys;
  }
}
