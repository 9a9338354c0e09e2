package dev.winnow.dedup;

import dev.winnow.token.Tokens;

/**
 * The sets of shingles of a text, sorted and without repetitions; {@link GramSize} says who has
 * which. A text of fewer than five words, whole, is the one shingle of either set; one without any
 * word has empty sets. The arrays are not copied.
 *
 * @param words the number of tokens
 * @param fives the 5-grams
 * @param threes the 3-grams, empty if the text is too long for them
 */
// compared by no one, and copies would cost
@SuppressWarnings("ArrayRecordComponent")
record ShingleSets(int words, long[] fives, long[] threes) {
  private static final long[] NONE = new long[0];

  /** Makes the sets of a text; the other arguments are for scratch. */
  static ShingleSets of(Tokens tokens, Shingles shingles, HashSets sets) {
    int words = tokens.count();
    if (words == 0) {
      return new ShingleSets(0, NONE, NONE);
    }
    if (words < GramSize.FIVE.words()) {
      long[] whole = {Shingles.whole(tokens.hashes(), words)};
      return new ShingleSets(words, whole, whole);
    }
    long[] fives = set(tokens, GramSize.FIVE, shingles, sets);
    boolean large = fives.length >= GramSize.ZONE_END;
    return new ShingleSets(
        words, fives, large ? NONE : set(tokens, GramSize.THREE, shingles, sets));
  }

  private static long[] set(Tokens tokens, GramSize size, Shingles shingles, HashSets sets) {
    shingles.roll(tokens.hashes(), tokens.count(), size.words());
    return sets.sortedDistinct(shingles.hashes(), shingles.count());
  }

  boolean hasThrees() {
    return threes.length > 0;
  }

  long[] get(GramSize size) {
    return size == GramSize.THREE ? threes : fives;
  }
}
