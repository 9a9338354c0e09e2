package dev.winnow.dedup;

/**
 * The shingles of a text: every few tokens in a row, as a 64-bit hash.
 *
 * <p>Two different shingles share a hash with a probability of about 2<sup>-64</sup>, which is what
 * "exact" leaves open here. Keeps its array; not safe for use by several threads.
 */
final class Shingles {
  /** Odd, and 3 modulo 8, so that swapping tokens moves nearly all bits of the polynomial. */
  private static final long BASE = 0xd6e8feb86659fd93L;

  private long[] hashes = new long[1024];
  private int count;

  /**
   * Makes the shingles of a text with at least as many tokens as a shingle has, in the order of the
   * text and with repetitions. Each token is added once and taken away once.
   */
  void roll(long[] tokens, int tokenCount, int size) {
    count = tokenCount - size + 1;
    if (hashes.length < count) {
      hashes = new long[count + (count >> 1)];
    }
    long[] to = hashes;
    long last = power(BASE, size);
    long rolled = 0;
    for (int i = 0; i < size; i++) {
      rolled = rolled * BASE + tokens[i];
    }
    // so that shingles of different sizes differ
    long seed = Mixing.mix(size);
    to[0] = Mixing.mix(rolled ^ seed);
    for (int i = 1; i < count; i++) {
      rolled = rolled * BASE + tokens[i + size - 1] - tokens[i - 1] * last;
      to[i] = Mixing.mix(rolled ^ seed);
    }
  }

  int count() {
    return count;
  }

  /** The hashes; only the first {@link #count} are valid. Not a copy. */
  long[] hashes() {
    return hashes;
  }

  /** Returns the hash of a whole text of few tokens, which is no shingle of any other text. */
  static long whole(long[] tokens, int tokenCount) {
    long state = tokenCount;
    for (int i = 0; i < tokenCount; i++) {
      state = state * BASE + tokens[i];
    }
    return Mixing.mix(state);
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
