package dev.winnow.benchmarks;

import java.util.Arrays;
import java.util.Random;

/**
 * MinHash as Spark's MinHashLSH does it: the minimum of ((1 + x) a + b) mod 2038074743 over the
 * elements, for each of k pairs (a, b).
 */
final class ModularMinHash {
  private static final int PRIME = 2038074743;

  private final int[] factors;
  private final int[] summands;

  ModularMinHash(int size, long seed) {
    Random random = new Random(seed);
    factors = random.ints(size, 1, PRIME).toArray();
    summands = random.ints(size, 0, PRIME - 1).toArray();
  }

  int[] signature(long[] shingles) {
    int[] signature = new int[factors.length];
    Arrays.fill(signature, Integer.MAX_VALUE);
    for (long shingle : shingles) {
      long element = 1 + (shingle >>> 33);
      for (int i = 0; i < signature.length; i++) {
        signature[i] = Math.min(signature[i], (int) ((element * factors[i] + summands[i]) % PRIME));
      }
    }
    return signature;
  }
}
