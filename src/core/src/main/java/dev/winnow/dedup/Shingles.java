package dev.winnow.dedup;

/**
 * The set of a text's shingles: every {@value #SIZE} tokens in a row, as 64-bit hashes.
 *
 * <p>A set is a sorted array without repetitions. Two different shingles share a hash with a
 * probability of about 2<sup>-60</sup>, which is what "exact" leaves open here.
 */
final class Shingles {
  static final int SIZE = 5;

  /** Odd, and 3 modulo 8, so that swapping tokens moves nearly all bits of the polynomial. */
  private static final long BASE = 0xd6e8feb86659fd93L;

  private static final long BASE_TO_SIZE = power(BASE, SIZE);

  private Shingles() {}

  /**
   * Returns the shingles; the whole sequence is the one shingle of a text with fewer tokens than
   * {@value #SIZE}.
   */
  static long[] of(long[] tokens, int count) {
    if (count < SIZE) {
      return count == 0 ? new long[0] : new long[] {whole(tokens, count)};
    }
    long[] shingles = new long[count - SIZE + 1];
    long rolled = 0;
    for (int i = 0; i < SIZE; i++) {
      rolled = rolled * BASE + tokens[i];
    }
    shingles[0] = Mixing.mix(rolled);
    for (int i = SIZE; i < count; i++) {
      rolled = rolled * BASE + tokens[i] - tokens[i - SIZE] * BASE_TO_SIZE;
      shingles[i - SIZE + 1] = Mixing.mix(rolled);
    }
    return HashSets.sortedDistinct(shingles);
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }

  private static long whole(long[] tokens, int count) {
    long state = count;
    for (int i = 0; i < count; i++) {
      state = state * BASE + tokens[i];
    }
    return Mixing.mix(state);
  }
}
