package dev.winnow.quality;

import dev.winnow.token.LocatedTokens;

/** How much of a text repeats, by runs of one to ten words. Reads the text once for all lengths. */
final class WordRuns {
  private static final int LONGEST_TOP = 4;
  private static final int LONGEST = 10;
  private static final int NONE = -1;

  private final String text;
  private final LocatedTokens words;
  private final boolean supplementary;
  private final NameTable table = new NameTable();

  /** For each word the name of the run that begins there, or {@link #NONE} if it occurs once. */
  private final int[] runs;

  /**
   * Looks at the words of a text.
   *
   * @param supplementary whether the text has characters of two UTF-16 units
   */
  WordRuns(String text, LocatedTokens words, boolean supplementary) {
    this.text = text;
    this.words = words;
    this.supplementary = supplementary;
    this.runs = new int[words.count()];
  }

  /** Adds the signals to the values. */
  void measure(double[] values) {
    int count = runs.length;
    long[] hashes = words.hashes();
    for (int i = 0; i < count; i++) {
      runs[i] = table.name(hashes[i]);
    }
    values[Signal.UNIQUE_WORDS.ordinal()] = Shares.of(table.size(), count);
    values[Signal.WORD_ENTROPY.ordinal()] = entropy(count);
    long all = width(0, count);
    boolean any = dropUnique(count);
    for (int n = 2; n <= LONGEST; n++) {
      any = any && lengthen(count - n + 1);
      double share = any ? Shares.of(n <= LONGEST_TOP ? top(n) : duplicate(n), all) : 0;
      values[signal(n).ordinal()] = share;
      any = any && dropUnique(count - n + 1);
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
  private boolean dropUnique(int end) {
    boolean any = false;
    for (int i = 0; i < end; i++) {
      if (runs[i] != NONE && table.count(runs[i]) == 1) {
        runs[i] = NONE;
      }
      any |= runs[i] != NONE;
    }
    return any;
  }

  /**
   * Makes the runs a word longer: a run repeats only if what it is without its first and without
   * its last word does, and these two say what it is (Karp, Miller and Rosenberg, "Rapid
   * identification of repeated patterns in strings, trees and arrays", 1972).
   */
  private boolean lengthen(int end) {
    if (end <= 0) {
      return false;
    }
    table.clear();
    for (int i = 0; i < end; i++) {
      runs[i] =
          runs[i] == NONE || runs[i + 1] == NONE
              ? NONE
              : table.name((long) runs[i] << 32 | runs[i + 1]);
    }
    runs[end] = NONE;
    return table.size() > 0;
  }

  /** Returns the characters of the most frequent run. */
  private long top(int n) {
    int most = 0;
    for (int name = 0; name < table.size(); name++) {
      most = Math.max(most, table.count(name));
    }
    if (most < 2) {
      return 0;
    }
    long[] covered = new long[table.size()];
    int[] coveredTo = new int[table.size()];
    long largest = 0;
    for (int i = 0; i + n <= runs.length; i++) {
      int name = runs[i];
      if (name != NONE && table.count(name) == most) {
        covered[name] +=
            coveredTo[name] >= i && i > 0 ? fresh(coveredTo[name], i + n) : width(i, i + n);
        coveredTo[name] = i + n;
        largest = Math.max(largest, covered[name]);
      }
    }
    return largest;
  }

  /** Returns the characters in runs that occur more than once. */
  private long duplicate(int n) {
    long covered = 0;
    int coveredTo = 0;
    for (int i = 0; i + n <= runs.length; i++) {
      if (runs[i] != NONE && table.count(runs[i]) > 1) {
        // words that follow each other may share a character
        covered += coveredTo >= i && i > 0 ? fresh(coveredTo, i + n) : width(i, i + n);
        coveredTo = i + n;
      }
    }
    return covered;
  }

  /** Returns the characters of some words, each once. */
  private long width(int from, int to) {
    return from == to ? 0 : characters(words.start(from), words.end(from)) + fresh(from + 1, to);
  }

  /** Returns the characters of some words that the words before do not have. */
  private long fresh(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      int start = i == 0 ? words.start(i) : Math.max(words.start(i), words.end(i - 1));
      sum += characters(start, Math.max(start, words.end(i)));
    }
    return sum;
  }

  private int characters(int start, int end) {
    return supplementary ? text.codePointCount(start, end) : end - start;
  }
}
