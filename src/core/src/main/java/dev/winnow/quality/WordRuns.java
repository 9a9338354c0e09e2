package dev.winnow.quality;

import dev.winnow.token.LocatedTokens;

/** How much of a text repeats, by runs of one to ten words. Reads the text once for all lengths. */
final class WordRuns {
  private static final int LONGEST_TOP = 4;
  private static final int LONGEST = 10;

  private final String text;
  private final LocatedTokens words;
  private final boolean supplementary;
  private final NameTable table;

  /** The words at which runs begin that may occur more than once, ascending. */
  private final int[] places;

  /** The names of these runs. */
  private final int[] runs;

  private int size;

  /**
   * Looks at the words of a text.
   *
   * @param supplementary whether the text has characters of two UTF-16 units
   */
  WordRuns(String text, LocatedTokens words, boolean supplementary) {
    this.text = text;
    this.words = words;
    this.supplementary = supplementary;
    this.places = new int[words.count()];
    this.runs = new int[words.count()];
    // in most texts half of the words are new
    this.table = new NameTable(words.count() / 2);
  }

  /** Adds the signals to the values. */
  void measure(double[] values) {
    int count = words.count();
    long[] hashes = words.hashes();
    for (int i = 0; i < count; i++) {
      places[i] = i;
      runs[i] = table.name(hashes[i]);
    }
    size = count;
    values[Signal.UNIQUE_WORDS.ordinal()] = Shares.of(table.size(), count);
    values[Signal.WORD_ENTROPY.ordinal()] = entropy(count);
    long all = added(0, count, 0);
    for (int n = 2; n <= LONGEST && dropUnique(); n++) {
      lengthen();
      if (dropUnique()) {
        values[signal(n).ordinal()] = Shares.of(n <= LONGEST_TOP ? top(n) : duplicate(n), all);
      }
    }
  }

  private static Signal signal(int n) {
    return Signal.values()[Signal.TOP_2_GRAM.ordinal() + n - 2];
  }

  private double entropy(int count) {
    double sum = 0;
    for (int name = 0; name < table.size(); name++) {
      double share = table.count(name) / (double) count;
      sum -= share * Math.log(share);
    }
    return Math.max(0, sum);
  }

  /** Forgets the runs that occur once, and returns whether there are others. */
  private boolean dropUnique() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (table.count(runs[i]) > 1) {
        places[kept] = places[i];
        runs[kept++] = runs[i];
      }
    }
    size = kept;
    return kept > 0;
  }

  /**
   * Makes the runs a word longer: a run repeats only if what it is without its first and without
   * its last word does, and these two say what it is (Karp, Miller and Rosenberg, "Rapid
   * identification of repeated patterns in strings, trees and arrays", 1972).
   */
  private void lengthen() {
    table.clear();
    int kept = 0;
    for (int i = 0; i + 1 < size; i++) {
      if (places[i + 1] == places[i] + 1) {
        places[kept] = places[i];
        runs[kept++] = table.name((long) runs[i] << 32 | runs[i + 1]);
      }
    }
    size = kept;
  }

  /** Returns the characters of the most frequent run. */
  private long top(int n) {
    int most = 0;
    for (int name = 0; name < table.size(); name++) {
      most = Math.max(most, table.count(name));
    }
    long[] covered = new long[table.size()];
    int[] coveredTo = new int[table.size()];
    long largest = 0;
    for (int i = 0; i < size; i++) {
      int name = runs[i];
      if (table.count(name) == most) {
        covered[name] += added(places[i], n, coveredTo[name]);
        coveredTo[name] = places[i] + n;
        largest = Math.max(largest, covered[name]);
      }
    }
    return largest;
  }

  /** Returns the characters in all runs. */
  private long duplicate(int n) {
    long covered = 0;
    int coveredTo = 0;
    for (int i = 0; i < size; i++) {
      covered += added(places[i], n, coveredTo);
      coveredTo = places[i] + n;
    }
    return covered;
  }

  /**
   * Returns the characters of a run that the words before another one do not have; words that
   * follow each other may share some.
   */
  private long added(int place, int n, int coveredTo) {
    long sum = 0;
    int covered = coveredTo == 0 ? 0 : words.end(coveredTo - 1);
    for (int i = Math.max(place, coveredTo); i < place + n; i++) {
      int start = Math.max(words.start(i), covered);
      if (words.end(i) > start) {
        sum += characters(start, words.end(i));
        covered = words.end(i);
      }
    }
    return sum;
  }

  private int characters(int start, int end) {
    return supplementary ? text.codePointCount(start, end) : end - start;
  }
}
