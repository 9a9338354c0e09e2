package dev.winnow.dedup;

import java.util.Arrays;

/**
 * Finds how long the longest run is that two sequences share, if it is not short.
 *
 * <p>A shared run of 2w - 1 numbers or more holds one of the blocks of w numbers into which the
 * shorter sequence is cut. So it is enough to look up every run of w numbers of the longer one in a
 * small table of these blocks, and to extend what is found to both sides. As w is halved until the
 * longest run found is long enough, the shared runs of a round are of few blocks, and a round takes
 * linear time; where runs repeat so often that it does not, the search gives up.
 */
final class AlignedRuns {
  static final int GAVE_UP = -1;

  /** Below this, blocks are too frequent. */
  private static final int SHORTEST_BLOCK = 8;

  /** Numbers compared or blocks visited in a round, for each number of both sequences. */
  private static final int WORK = 8;

  private static final long SPREAD = 0x9e3779b97f4a7c15L;
  private static final int NONE = -1;

  private final long[] shorter;
  private final long[] longer;
  private final RollingHash hashes;
  private final RollingHash hashesOfLonger;
  private final long maxWork;

  AlignedRuns(long[] shorter, long[] longer, RollingHash hashes, RollingHash hashesOfLonger) {
    this.shorter = shorter;
    this.longer = longer;
    this.hashes = hashes;
    this.hashesOfLonger = hashesOfLonger;
    this.maxWork = WORK * ((long) shorter.length + longer.length);
  }

  /** Returns the length of the longest shared run, or {@link #GAVE_UP}. */
  int longest() {
    for (int width = (shorter.length + 1) / 2; width >= SHORTEST_BLOCK; width /= 2) {
      int longest = longest(width);
      if (longest == GAVE_UP || longest >= 2 * width - 1) {
        return longest;
      }
    }
    return GAVE_UP;
  }

  /** Returns the length of the longest run with a block of this width, 0 if there is none. */
  private int longest(int width) {
    hashes.length(width);
    hashesOfLonger.length(width);
    int blocks = shorter.length / width;
    int[] heads = new int[Integer.highestOneBit(4 * blocks) << 1];
    int[] next = new int[blocks];
    Arrays.fill(heads, NONE);
    int shift = Long.SIZE - Integer.bitCount(heads.length - 1);
    for (int block = 0; block < blocks; block++) {
      int slot = (int) ((hashes.at(block * width) * SPREAD) >>> shift);
      next[block] = heads[slot];
      heads[slot] = block;
    }
    int longest = 0;
    long work = 0;
    for (int i = 0; i < hashesOfLonger.count(); i++) {
      long hash = hashesOfLonger.at(i);
      for (int block = heads[(int) ((hash * SPREAD) >>> shift)];
          block != NONE;
          block = next[block]) {
        work++;
        if (hashes.at(block * width) == hash) {
          int length = extended(block * width, i);
          longest = Math.max(longest, length);
          work += length;
        }
        if (work > maxWork) {
          return GAVE_UP;
        }
      }
    }
    return longest;
  }

  /** Returns the length of the run around a place of both. */
  private int extended(int inShorter, int inLonger) {
    int before = 0;
    int most = Math.min(inShorter, inLonger);
    while (before < most && shorter[inShorter - before - 1] == longer[inLonger - before - 1]) {
      before++;
    }
    int after =
        Arrays.mismatch(shorter, inShorter, shorter.length, longer, inLonger, longer.length);
    return before + (after < 0 ? shorter.length - inShorter : after);
  }
}
