package dev.winnow.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * The n-grams that tell close relatives apart, read from {@code kin.tsv}. Of a family the language
 * that has the most of its own in a text loses nothing, the others by how many fewer they have, so
 * that languages outside the family are judged as before. Immutable.
 */
final class KinNgrams {
  private static final List<String[]> ROWS = Resources.rows("kin.tsv");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;
  private static final int BITS = 16;

  /** N-grams packed into numbers, in a table whose size is a power of 2 and half of it free. */
  private final long[] keys;

  /** The rows, as bits, that an n-gram stands in. */
  private final long[] rowsOf;

  /** For each row its language. */
  private final int[] languages;

  /** For each row the first row of its family. */
  private final int[] families;

  private final boolean[] hasKin;

  KinNgrams(List<String> codes) {
    hasKin = new boolean[codes.size()];
    List<String[]> rows = new ArrayList<>(ROWS);
    rows.removeIf(row -> !codes.contains(row[1]));
    int size = rows.stream().mapToInt(row -> row[2].length()).sum();
    keys = new long[Integer.highestOneBit(Math.max(1, size)) * 2];
    rowsOf = new long[keys.length];
    languages = new int[rows.size()];
    families = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      languages[i] = codes.indexOf(row[1]);
      hasKin[languages[i]] = true;
      families[i] = i > 0 && rows.get(i - 1)[0].equals(row[0]) ? families[i - 1] : i;
      for (String ngram : row[2].split(" ", -1)) {
        int slot = slot(pack(ngram.replace('_', ' ')));
        keys[slot] = pack(ngram.replace('_', ' '));
        rowsOf[slot] |= 1L << i;
      }
    }
  }

  private static long pack(String ngram) {
    long key = 0;
    for (int i = 0; i < ngram.length(); i++) {
      key = key << BITS | ngram.charAt(i);
    }
    return key;
  }

  private int slot(long key) {
    // Fibonacci hashing, as in NgramModel
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** Adds, to the score of each language, a weight for each n-gram fewer than its kin has. */
  void add(String text, double weight, double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    if (!hasKin[best]) {
      // only kin of the best can lose to it, and they have
      return;
    }
    int[] hits = hits(text);
    int[] most = new int[hits.length];
    for (int i = 0; i < hits.length; i++) {
      most[families[i]] = Math.max(most[families[i]], hits[i]);
    }
    for (int i = 0; i < hits.length; i++) {
      scores[languages[i]] += weight * (hits[i] - most[families[i]]);
    }
  }

  private int[] hits(String text) {
    int[] hits = new int[languages.length];
    long window = ' ';
    for (int i = 0; i < text.length(); i++) {
      window = window << BITS | text.charAt(i);
      for (int length = SHORTEST; length <= LONGEST; length++) {
        long key = length == LONGEST ? window : window & ((1L << (BITS * length)) - 1);
        long rows = rowsOf[slot(key)];
        for (; rows != 0; rows &= rows - 1) {
          hits[Long.numberOfTrailingZeros(rows)]++;
        }
      }
    }
    return hits;
  }
}
