package dev.winnow.dedup;

import java.util.Arrays;

/**
 * What an index keeps of a set of shingles to estimate similarities: its size and 128 bytes.
 *
 * <p>A set of at most {@value #EXACT_SIZE} shingles is kept whole, as their upper 32 bits, sorted:
 * two such sets are compared exactly, but for a chance of {@value #EXACT_SIZE}² / 2<sup>32</sup>
 * (one pair in four million) that two different shingles agree. A larger set is kept as two bits of
 * each of the {@value FastSimilaritySketch#COORDINATES} coordinates of its {@link
 * FastSimilaritySketch}. Two bits agree by chance in one of four cases, for which the estimate is
 * corrected; so it is unbiased, and its standard error at a similarity J is at most {@link
 * #standardError}: 0.021 at 0.8, 0.028 at 0.5; less for small sets. Source: Li, König, b-Bit
 * Minwise Hashing (WWW 2010). If one set is small and the other is not, the small one is sketched
 * for the comparison, which takes a few microseconds instead of a few nanoseconds.
 *
 * <p>Made by {@link Fingerprinter}. Immutable; the words are not copied.
 *
 * @param size the number of different shingles
 * @param words 16 words: four bytes a shingle, the rest 0; or two bits a coordinate
 */
@SuppressWarnings("ArrayRecordComponent")
record CompactSketch(int size, long[] words) {
  /** The length of {@link #words}. */
  static final int WORDS = FastSimilaritySketch.COORDINATES * 2 / Long.SIZE;

  /** The size of the largest set that is kept whole. */
  static final int EXACT_SIZE = WORDS * Long.BYTES / Integer.BYTES;

  private static final long EVEN_BITS = 0x5555555555555555L;
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;
  private static final double CHANCE = 0.25;

  static CompactSketch ofSmallSet(long[] shingles) {
    long[] words = new long[WORDS];
    for (int i = 0; i < shingles.length; i++) {
      words[i >> 1] |= (shingles[i] >>> 32) << ((i & 1) << 5);
    }
    return new CompactSketch(shingles.length, words);
  }

  static CompactSketch ofCoordinates(int size, long[] coordinates) {
    return new CompactSketch(size, bits(coordinates));
  }

  private static long[] bits(long[] coordinates) {
    long[] words = new long[WORDS];
    for (int i = 0; i < words.length; i++) {
      long word = 0;
      for (int j = 0; j < Integer.SIZE; j++) {
        // the upper bits of a product: the lower ones of a coordinate are those of few of its bits
        word = word << 2 | (coordinates[i << 5 | j] * MULTIPLIER) >>> 62;
      }
      words[i] = word;
    }
    return words;
  }

  /** Returns whether comparisons with others of this kind are exact. */
  boolean isExact() {
    return size <= EXACT_SIZE;
  }

  /**
   * Returns the Jaccard similarity as far as the sketches tell, from 0 to 1; 0 for an empty set.
   */
  double estimate(CompactSketch other) {
    if (isExact() && other.isExact()) {
      return Jaccard.of(shingles(), other.shingles());
    }
    if (size == 0 || other.size == 0) {
      return 0;
    }
    return estimate(bits(), 0, other.bits(), 0);
  }

  /**
   * Returns the estimate for two large sets whose words are somewhere in two arrays, from 0 to 1.
   */
  static double estimate(long[] a, int fromA, long[] b, int fromB) {
    int equal = FastSimilaritySketch.COORDINATES;
    for (int i = 0; i < WORDS; i++) {
      long different = a[fromA + i] ^ b[fromB + i];
      equal -= Long.bitCount((different | different >>> 1) & EVEN_BITS);
    }
    double share = (double) equal / FastSimilaritySketch.COORDINATES;
    return Math.max(0, (share - CHANCE) / (1 - CHANCE));
  }

  /** Returns the largest standard error of the estimate for two large sets of a similarity. */
  static double standardError(double similarity) {
    double share = CHANCE + (1 - CHANCE) * similarity;
    return Math.sqrt(share * (1 - share) / FastSimilaritySketch.COORDINATES) / (1 - CHANCE);
  }

  /** Returns the kept shingles in their upper 32 bits, sorted. */
  private long[] shingles() {
    long[] shingles = new long[size];
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      long shingle = words[i >> 1] >>> ((i & 1) << 5) << 32;
      if (distinct == 0 || shingle != shingles[distinct - 1]) {
        shingles[distinct++] = shingle;
      }
    }
    return distinct == size ? shingles : Arrays.copyOf(shingles, distinct);
  }

  /** Returns two bits of each coordinate, also of a set that is kept whole. */
  private long[] bits() {
    if (!isExact()) {
      return words;
    }
    FastSimilaritySketch sketch = new FastSimilaritySketch();
    long[] shingles = shingles();
    sketch.compute(shingles, shingles.length);
    return bits(sketch.coordinates());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompactSketch sketch
        && size == sketch.size
        && Arrays.equals(words, sketch.words);
  }

  @Override
  public int hashCode() {
    return 31 * size + Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return "CompactSketch[" + size + (isExact() ? " shingles, exact]" : " shingles]");
  }
}
