package dev.winnow.dedup;

import java.util.Arrays;

/**
 * The sketches of a text as an index stores them: one {@link CompactSketch}, or two where the text
 * may be compared both by 5-grams and by 3-grams.
 *
 * <p>A text of fewer than {@link GramSize#SWITCH} words has the sketch of its 3-grams, all others
 * that of their 5-grams. Of the latter those that carry 3-grams need their sketch only against
 * shorter texts, which have fewer than {@link GramSize#SWITCH} 3-grams. So they keep it as long as
 * their size allows for a similarity of the threshold: up to 61 words at a threshold of 0.8, up to
 * 96 at 0.5.
 *
 * @param meta flags and the sizes of the sets; see {@link #size}
 * @param words {@link CompactSketch#WORDS} words for each sketch, none if the text is empty; not
 *     copied
 */
@SuppressWarnings("ArrayRecordComponent")
record TextSketch(int meta, long[] words) {
  /** What {@link #estimate} returns for sets that cannot be similar, or not by these sketches. */
  static final double UNLIKE = -1;

  private static final int SHORT = 1 << 31;
  private static final int THREES = 1 << 30;
  private static final int BOTH = 1 << 29;
  private static final int SIZE = BOTH - 1;
  private static final int SMALL_BITS = 8;
  private static final int SMALL = (1 << SMALL_BITS) - 1;

  /** The most 3-grams of a text below the switch. */
  private static final int MOST_THREES = GramSize.SWITCH - GramSize.THREE.words();

  private static final long[] NO_WORDS = new long[0];

  static TextSketch of(Fingerprint fingerprint, double threshold) {
    ShingleSets sets = fingerprint.sets();
    CompactSketch fives = fingerprint.sketch(GramSize.FIVE).orElse(null);
    CompactSketch threes = fingerprint.sketch(GramSize.THREE).orElse(null);
    int flags = (sets.words() < GramSize.SWITCH ? SHORT : 0) | (sets.hasThrees() ? THREES : 0);
    if (fives != null && threes != null && keepsThrees(threes.size(), threshold)) {
      long[] words = Arrays.copyOf(fives.words(), 2 * CompactSketch.WORDS);
      System.arraycopy(threes.words(), 0, words, CompactSketch.WORDS, CompactSketch.WORDS);
      return new TextSketch(flags | BOTH | threes.size() << SMALL_BITS | fives.size(), words);
    }
    CompactSketch one = fives == null ? threes : fives;
    return one == null
        ? new TextSketch(flags, NO_WORDS)
        : new TextSketch(flags | one.size(), one.words());
  }

  private static boolean keepsThrees(int size, double threshold) {
    return size <= SMALL && size * threshold <= MOST_THREES;
  }

  /** Returns the number of sketches of a text with these flags. */
  static int count(int meta) {
    return (meta & BOTH) != 0 ? 2 : (meta & SIZE) != 0 ? 1 : 0;
  }

  /** Returns whether two texts are compared by 3-grams, as {@link GramSize#of} says. */
  private static boolean byThrees(int metaA, int metaB) {
    return (metaA & metaB & THREES) != 0 && ((metaA | metaB) & SHORT) != 0;
  }

  /** Returns whether one of two texts is so short that it carries 3-grams. */
  static boolean isShort(int metaA, int metaB) {
    return ((metaA | metaB) & THREES) != 0;
  }

  /** Returns the sketch by which to compare, 0 or 1 by its place, or -1. */
  private static int place(int meta, boolean threes) {
    if (threes) {
      return (meta & BOTH) != 0 ? 1 : (meta & SHORT) != 0 ? 0 : -1;
    }
    return (meta & SHORT) != 0 ? -1 : 0;
  }

  private static int size(int meta, int place) {
    return (meta & BOTH) == 0 ? meta & SIZE : (meta >>> (place * SMALL_BITS)) & SMALL;
  }

  /**
   * Returns the Jaccard similarity of two texts as far as their sketches tell; {@link #UNLIKE} if
   * it is certainly below the minimum.
   *
   * @param a holds the sketches of a text from a place on
   */
  static double estimate(
      int metaA, long[] a, int fromA, int metaB, long[] b, int fromB, double minimum) {
    boolean threes = byThrees(metaA, metaB);
    int placeA = place(metaA, threes);
    int placeB = place(metaB, threes);
    if (placeA < 0 || placeB < 0) {
      return UNLIKE;
    }
    int sizeA = size(metaA, placeA);
    int sizeB = size(metaB, placeB);
    if (Math.min(sizeA, sizeB) < minimum * Math.max(sizeA, sizeB)) {
      return UNLIKE;
    }
    int startA = fromA + placeA * CompactSketch.WORDS;
    int startB = fromB + placeB * CompactSketch.WORDS;
    if (Math.min(sizeA, sizeB) > CompactSketch.EXACT_SIZE) {
      return CompactSketch.estimate(a, startA, b, startB);
    }
    return compact(sizeA, a, startA).estimate(compact(sizeB, b, startB));
  }

  private static CompactSketch compact(int size, long[] words, int from) {
    return new CompactSketch(size, Arrays.copyOfRange(words, from, from + CompactSketch.WORDS));
  }

  /** Returns whether the estimate for two texts is the exact similarity. */
  static boolean isExact(int metaA, int metaB) {
    boolean threes = byThrees(metaA, metaB);
    int placeA = place(metaA, threes);
    int placeB = place(metaB, threes);
    return placeA >= 0
        && placeB >= 0
        && size(metaA, placeA) <= CompactSketch.EXACT_SIZE
        && size(metaB, placeB) <= CompactSketch.EXACT_SIZE;
  }

  /** Returns the containment that follows from a similarity and the sizes of the sets. */
  static double containment(int metaA, int metaB, double similarity) {
    boolean threes = byThrees(metaA, metaB);
    int placeA = place(metaA, threes);
    int placeB = place(metaB, threes);
    if (placeA < 0 || placeB < 0 || similarity < 0) {
      return 0;
    }
    double a = size(metaA, placeA);
    double b = size(metaB, placeB);
    return Math.min(1, similarity * (a + b) / (1 + similarity) / Math.min(a, b));
  }

  /** Returns the estimate for another text. */
  double estimate(TextSketch other, double minimum) {
    return estimate(meta, words, 0, other.meta, other.words, 0, minimum);
  }
}
