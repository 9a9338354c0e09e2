package dev.winnow.dedup;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest run that two sequences share, by a search for its length: {@link AlignedRuns}
 * if it is long and rare, else a binary search.
 *
 * <p>Whether they share a run of some length is looked up in a table of the shorter sequence's
 * rolling hashes. What is found is compared number by number, and should the hashes have lied, it
 * is all done with others: the answer is exact. Takes O(n log n) time and, besides the sequences, 8
 * bytes a number and up to 12 for the table.
 */
final class RunSearch {
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final long[] shorter;
  private final long[] longer;
  private final boolean swapped;
  private final int[] table;
  private RollingHash hashes;
  private RollingHash hashesOfLonger;
  private long seed = 1;

  /** Where a shared run begins in either sequence, and its length. */
  record Run(int a, int b, int length) {}

  private RunSearch(long[] shorter, long[] longer, boolean swapped) {
    this.shorter = shorter;
    this.longer = longer;
    this.swapped = swapped;
    // a power of two, at most two thirds full
    table = new int[Integer.highestOneBit(shorter.length + shorter.length / 2 + 1) << 1];
    hashes = new RollingHash(shorter, seed);
    hashesOfLonger = new RollingHash(longer, seed);
  }

  /** Returns the longest; of several the first in a, then the first in b. */
  static Optional<Run> longest(long[] a, long[] b) {
    boolean swapped = b.length < a.length;
    RunSearch search = swapped ? new RunSearch(b, a, true) : new RunSearch(a, b, false);
    int length = search.longest();
    return length == 0 ? Optional.empty() : Optional.ofNullable(search.find(length, false));
  }

  private int longest() {
    int aligned = new AlignedRuns(shorter, longer, hashes, hashesOfLonger).longest();
    return aligned == AlignedRuns.GAVE_UP ? searched() : aligned;
  }

  private int searched() {
    int known = 0;
    int limit = shorter.length;
    boolean bounded = false;
    while (known < limit) {
      // most texts share little, or all
      int length = bounded ? known + (limit - known + 1) / 2 : Math.min(limit, 2 * known + 1);
      Run run = find(length, true);
      if (run == null) {
        limit = length - 1;
        bounded = true;
      } else {
        known = extended(run);
      }
    }
    return known;
  }

  /** Returns the first shared run of a length, or any. */
  private @Nullable Run find(int length, boolean any) {
    while (true) {
      Run run = candidate(length, any);
      if (run == null || isShared(run)) {
        return run;
      }
      seed++;
      hashes = new RollingHash(shorter, seed);
      hashesOfLonger = new RollingHash(longer, seed);
    }
  }

  private @Nullable Run candidate(int length, boolean any) {
    fillTable(length);
    hashesOfLonger.length(length);
    Run first = null;
    for (int i = 0; i < hashesOfLonger.count(); i++) {
      int other = table[slot(hashesOfLonger.at(i))] - 1;
      if (other >= 0 && (first == null || other < first.a)) {
        first = swapped ? new Run(i, other, length) : new Run(other, i, length);
        if (any || swapped || other == 0) {
          return first;
        }
      }
    }
    return first;
  }

  /** Holds the first place, plus one, of each different run. */
  private void fillTable(int length) {
    Arrays.fill(table, 0);
    hashes.length(length);
    for (int i = 0; i < hashes.count(); i++) {
      int slot = slot(hashes.at(i));
      if (table[slot] == 0) {
        table[slot] = i + 1;
      }
    }
  }

  /** Returns where a run of a hash is in the table, or would be. */
  private int slot(long hash) {
    int shift = Long.SIZE - Integer.bitCount(table.length - 1);
    int slot = (int) ((hash * SPREAD) >>> shift);
    while (table[slot] != 0 && hashes.at(table[slot] - 1) != hash) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean isShared(Run run) {
    int inShorter = swapped ? run.b : run.a;
    int inLonger = swapped ? run.a : run.b;
    return Arrays.equals(
        shorter, inShorter, inShorter + run.length, longer, inLonger, inLonger + run.length);
  }

  private int extended(Run run) {
    int inShorter = (swapped ? run.b : run.a) + run.length;
    int inLonger = (swapped ? run.a : run.b) + run.length;
    int more = Arrays.mismatch(shorter, inShorter, shorter.length, longer, inLonger, longer.length);
    return run.length + (more < 0 ? shorter.length - inShorter : more);
  }
}
