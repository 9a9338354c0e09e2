package dev.winnow.dedup;

/**
 * Hashes of all runs of a sequence: polynomials modulo the prime 2<sup>61</sup> - 1, each from two
 * prefixes at a constant cost.
 *
 * <p>Source: Karp and Rabin 1987. Modulo a prime, because modulo 2<sup>64</sup> there are sequences
 * whose runs collide for any base (Thue and Morse's).
 */
final class RollingHash {
  private static final long PRIME = (1L << 61) - 1;

  private final long base;
  private final long[] prefixes;
  private long power;
  private int length;

  RollingHash(long[] sequence, long seed) {
    long salt = Mixing.mix(seed);
    base = reduce(salt);
    prefixes = new long[sequence.length + 1];
    for (int i = 0; i < sequence.length; i++) {
      // mixed, since numbers that are equal modulo the prime would be so with any base
      prefixes[i + 1] =
          reduce(multiply(prefixes[i], base) + reduce(Mixing.mix(sequence[i] ^ salt)));
    }
  }

  /** Sets the length of the runs from now on. */
  void length(int length) {
    this.length = length;
    power = 1;
    long square = base;
    for (int bits = length; bits > 0; bits >>>= 1) {
      power = (bits & 1) == 0 ? power : multiply(power, square);
      square = multiply(square, square);
    }
  }

  /** Returns the number of runs. */
  int count() {
    return prefixes.length - length;
  }

  /** Returns the hash of the run that begins at a place. */
  long at(int start) {
    return reduce(prefixes[start + length] - multiply(prefixes[start], power) + PRIME);
  }

  private static long multiply(long a, long b) {
    long low = a * b;
    return reduce((low & PRIME) + ((Math.multiplyHigh(a, b) << 3) | (low >>> 61)));
  }

  private static long reduce(long value) {
    long folded = (value & PRIME) + (value >>> 61);
    return folded >= PRIME ? folded - PRIME : folded;
  }
}
