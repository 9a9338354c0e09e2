package dev.winnow.dedup;

import java.util.Arrays;

/** Exact Jaccard similarity of two sets given as sorted arrays without repetitions. */
final class Jaccard {
  /** What {@link #atLeast} returns when the minimum is not reached. */
  static final double BELOW = -1;

  /** Of sets that differ so much in size the smaller one is searched in the larger. */
  private static final int FAR_LARGER = 16;

  private Jaccard() {}

  /** Returns the similarity, from 0 to 1; 0 for two empty sets. */
  static double of(long[] a, long[] b) {
    return Math.max(0, atLeast(a, b, 0));
  }

  /**
   * Returns the share of the smaller set that is in the other, from 0 to 1; 0 if either is empty.
   */
  static double containment(long[] a, long[] b) {
    return Math.max(0, containmentAtLeast(a, b, 0));
  }

  /**
   * Returns the containment if it is at least the minimum, else {@link #BELOW}.
   *
   * <p>Linear in the smaller set times the logarithm of the larger at most, linear in both if they
   * are about as large, and stops as soon as the smaller set has too many elements outside.
   */
  static double containmentAtLeast(long[] a, long[] b, double minimum) {
    long[] small = a.length <= b.length ? a : b;
    long[] large = a.length <= b.length ? b : a;
    if (small.length == 0) {
      return minimum > 0 ? BELOW : 0;
    }
    int needed = (int) Math.ceil(minimum * small.length);
    while (needed > 0 && (double) (needed - 1) / small.length >= minimum) {
      needed--;
    }
    int spare = small.length - needed;
    boolean search = large.length / FAR_LARGER >= small.length;
    int at = 0;
    int missing = 0;
    for (int i = 0; i < small.length; i++) {
      long value = small[i];
      if (search) {
        int found = Arrays.binarySearch(large, at, large.length, value);
        at = found < 0 ? -found - 1 : found;
      } else {
        while (at < large.length && large[at] < value) {
          at++;
        }
      }
      missing += at == large.length || large[at] != value ? 1 : 0;
      if (missing > spare) {
        return BELOW;
      }
    }
    return (double) (small.length - missing) / small.length;
  }

  /**
   * Returns the similarity if it is at least the minimum, else {@link #BELOW}.
   *
   * <p>Linear, and stops as soon as either set has more elements outside the other than a
   * sufficient intersection leaves.
   */
  static double atLeast(long[] a, long[] b, double minimum) {
    int total = a.length + b.length;
    int needed = neededIntersection(total, minimum);
    int spareA = a.length - needed;
    int spareB = b.length - needed;
    if (spareA < 0 || spareB < 0 || total == 0) {
      return BELOW;
    }
    int i = 0;
    int j = 0;
    int common = 0;
    while (i < a.length && j < b.length) {
      long x = a[i];
      long y = b[j];
      if (x == y) {
        common++;
      }
      // no branch on the order, which is random; only on giving up, which happens once
      int stepA = x <= y ? 1 : 0;
      int stepB = y <= x ? 1 : 0;
      i += stepA;
      j += stepB;
      if (i - common > spareA || j - common > spareB) {
        return BELOW;
      }
    }
    return common < needed ? BELOW : ratio(common, total);
  }

  /**
   * Returns the smallest intersection that gives the minimum, exact to the last bit of the
   * division.
   */
  private static int neededIntersection(int total, double minimum) {
    int needed = (int) Math.ceil(minimum * total / (1 + minimum));
    while (needed > 0 && ratio(needed - 1, total) >= minimum) {
      needed--;
    }
    while (needed < total && ratio(needed, total) < minimum) {
      needed++;
    }
    return needed;
  }

  private static double ratio(int common, int total) {
    return (double) common / (total - common);
  }
}
