package dev.winnow.dedup;

import java.util.Arrays;

/**
 * Fast Similarity Sketching: {@value #COORDINATES} coordinates of a set in one go.
 *
 * <p>Two sets agree at a coordinate with a probability of their Jaccard similarity J, and the
 * agreements are at least as concentrated as those of independent coordinates: the share of equal
 * ones has a standard error of at most sqrt(J (1 - J) / {@value #COORDINATES}), and less for small
 * sets, which are sampled without replacement. Source: Dahlgaard, Knudsen, Thorup, Fast Similarity
 * Sketching (FOCS 2017), algorithm 1.
 *
 * <p>Round by round, each element draws a coordinate and a value; a coordinate keeps the smallest
 * value of the first round in which it was drawn. Coordinates that no element drew in {@value
 * #COORDINATES} rounds take the smallest value of a round of their own. The sketch ends as soon as
 * every coordinate is taken, after about k ln k draws for sets smaller than k: O(n + k log k).
 * Repetitions and the order of the elements do not matter.
 *
 * <p>Keeps the coordinates of the last set; not safe for use by several threads.
 */
final class FastSimilaritySketch {
  static final int COORDINATES = 512;

  private static final int ROUND_BITS = 10;
  private static final int BIN_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(COORDINATES);
  private static final long FREE = Long.MAX_VALUE;

  /** More free coordinates than this, and whether a draw takes one cannot be predicted. */
  private static final int MANY_FREE = COORDINATES / 16;

  /** Odd multipliers, one for each round, and as many for the last coordinates' own rounds. */
  private static final long[] MULTIPLIERS = multipliers(2 * COORDINATES);

  private final long[] coordinates = new long[COORDINATES];
  private long[] elements = new long[1024];

  /**
   * Sketches a set that is not empty.
   *
   * @param shingles 64-bit hashes, of which the upper 32 bits count
   */
  void compute(long[] shingles, int size) {
    if (elements.length < size) {
      elements = new long[size + (size >> 1)];
    }
    long[] spread = elements;
    for (int i = 0; i < size; i++) {
      spread[i] = Mixing.mix(shingles[i] >>> 32);
    }
    Arrays.fill(coordinates, FREE);
    int free = COORDINATES;
    int drawn = 0;
    for (int round = 0; round < COORDINATES; round++) {
      if (free > MANY_FREE) {
        drawForMany(spread, size, round);
        drawn += size;
        if (drawn >= COORDINATES / 2) {
          // not after every round of a small set: that would cost more than the draws
          free = free();
          drawn = 0;
        }
      } else {
        free -= drawForFew(spread, size, round);
      }
      if (free == 0) {
        return;
      }
    }
    for (int i = 0; i < COORDINATES; i++) {
      if (coordinates[i] == FREE) {
        coordinates[i] = smallest(spread, size, COORDINATES + i);
      }
    }
  }

  /** The coordinates: equal ones at equal places mean a common element. Not a copy. */
  long[] coordinates() {
    return coordinates;
  }

  /** Draws for all elements without a branch, since most draws may or may not take. */
  private void drawForMany(long[] spread, int size, int round) {
    long[] bins = coordinates;
    long multiplier = MULTIPLIERS[round];
    long prefix = (long) round << (Long.SIZE - 1 - ROUND_BITS);
    for (int i = 0; i < size; i++) {
      long draw = spread[i] * multiplier;
      int bin = (int) (draw >>> BIN_SHIFT);
      long old = bins[bin];
      long less = (prefix | value(draw)) - old;
      bins[bin] = old + (less & less >> (Long.SIZE - 1));
    }
  }

  /** Draws for all elements where hardly any takes, and returns how many coordinates were taken. */
  private int drawForFew(long[] spread, int size, int round) {
    long[] bins = coordinates;
    long multiplier = MULTIPLIERS[round];
    long prefix = (long) round << (Long.SIZE - 1 - ROUND_BITS);
    int taken = 0;
    for (int i = 0; i < size; i++) {
      long draw = spread[i] * multiplier;
      int bin = (int) (draw >>> BIN_SHIFT);
      if (bins[bin] > prefix) {
        long old = bins[bin];
        taken += old == FREE ? 1 : 0;
        bins[bin] = Math.min(old, prefix | value(draw));
      }
    }
    return taken;
  }

  private int free() {
    int free = 0;
    for (long coordinate : coordinates) {
      free += (int) ((coordinate - FREE) >>> (Long.SIZE - 1) ^ 1);
    }
    return free;
  }

  private static long smallest(long[] spread, int size, int round) {
    long multiplier = MULTIPLIERS[round];
    long smallest = FREE;
    for (int i = 0; i < size; i++) {
      smallest = Math.min(smallest, value(spread[i] * multiplier));
    }
    return (long) round << (Long.SIZE - 1 - ROUND_BITS) | smallest;
  }

  /** The bits below those that name the coordinate, where those of the round leave room. */
  private static long value(long draw) {
    return draw << (Long.SIZE - BIN_SHIFT) >>> (ROUND_BITS + 1);
  }

  private static long[] multipliers(int count) {
    long[] multipliers = new long[count];
    for (int i = 0; i < count; i++) {
      multipliers[i] = Mixing.mix(0x9e3779b97f4a7c15L * (i + 1)) | 1;
    }
    return multipliers;
  }
}
