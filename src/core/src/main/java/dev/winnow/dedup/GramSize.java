package dev.winnow.dedup;

/**
 * How many words a shingle has, and by which shingles two texts are compared.
 *
 * <p>The shorter text decides: if it has fewer than {@value #SWITCH} words, the two are compared by
 * 3-grams, else by 5-grams. One replaced word takes five 5-grams or three 3-grams, so by 5-grams a
 * copy with one word replaced in its middle has a similarity of (w - 9) / (w + 1), which is below
 * 0.8 for texts of fewer than 49 words; by 3-grams that happens below 23 words only. Longer texts
 * have similarity to spare, and chance and phrases of the trade give different texts more common
 * 3-grams than 5-grams.
 *
 * <p>Texts carry 3-grams if they have fewer than {@value #ZONE_END} different 5-grams, that is,
 * below about 100 words, so that the texts of {@value #SWITCH} to 100 words can be compared both
 * ways. A text without 3-grams is at least 2.1 times as large as one below the switch, so their
 * similarity is below 0.5 by any shingles and 5-grams stand in. For repeated passages, whose
 * different 5-grams are few, the end of the zone moves up with the text.
 */
enum GramSize {
  /** For short texts. */
  THREE(3),
  /** For all others. */
  FIVE(5);

  /** The number of words from which 5-grams are the rule. */
  static final int SWITCH = 50;

  /** The number of different 5-grams from which a text carries no 3-grams. */
  static final int ZONE_END = 96;

  private final int words;

  GramSize(int words) {
    this.words = words;
  }

  /** Returns the shingles by which two texts are compared; does not depend on their order. */
  static GramSize of(ShingleSets a, ShingleSets b) {
    boolean bothHaveThrees = a.hasThrees() && b.hasThrees();
    return bothHaveThrees && Math.min(a.words(), b.words()) < SWITCH ? THREE : FIVE;
  }

  int words() {
    return words;
  }
}
