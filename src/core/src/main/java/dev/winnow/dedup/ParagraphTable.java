package dev.winnow.dedup;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/**
 * How many documents had a paragraph, by the hash of its words: open addressing in flat arrays, 24
 * bytes an entry at a load of up to 2/3.
 *
 * <p>Holds a number of entries at most. When it is full, half of them are forgotten: first those
 * that one document had, and of these first the ones seen longest ago.
 */
final class ParagraphTable {
  /** In {@link #family}: of none. */
  static final int NONE = -1;

  private final int most;
  private long[] keys = new long[64];

  /** First document of each entry, plus one; 0 where there is no entry. */
  private int[] firsts = new int[64];

  private int[] lasts = new int[64];
  private int[] counts = new int[64];
  private int[] families = new int[64];
  private int size;
  private long forgotten;

  ParagraphTable(int most) {
    this.most = most;
  }

  int size() {
    return size;
  }

  long forgotten() {
    return forgotten;
  }

  /** Returns the place of a key, valid until the next is added, or a negative number. */
  int find(long key) {
    int place = place(key);
    return firsts[place] == 0 ? NONE : place;
  }

  /** Adds a key that is not there, first had by a document. */
  void add(long key, int document, int family) {
    if (size == most) {
      forget();
    }
    if (size >= keys.length / 3 * 2) {
      rebuild(keys.length * 2, Long.MIN_VALUE);
    }
    put(key, document + 1, document, 1, family);
  }

  int first(int place) {
    return firsts[place] - 1;
  }

  int family(int place) {
    return families[place];
  }

  /** Counts a document, once, and returns how many had it. */
  int count(int place, int document) {
    counts[place] += lasts[place] == document ? 0 : 1;
    lasts[place] = document;
    return counts[place];
  }

  /** Makes all entries ones of no family, with the counts that their families had. */
  void dissolve(IntUnaryOperator documents, IntUnaryOperator last) {
    for (int place = 0; place < keys.length; place++) {
      if (firsts[place] != 0 && families[place] != NONE) {
        counts[place] = documents.applyAsInt(families[place]);
        lasts[place] = last.applyAsInt(families[place]);
        families[place] = NONE;
      }
    }
  }

  /** Calls for the first document of each entry. */
  void forEachDocument(IntConsumer consumer) {
    for (int first : firsts) {
      if (first != 0) {
        consumer.accept(first - 1);
      }
    }
  }

  private void forget() {
    long[] ranks = new long[size];
    int filled = 0;
    for (int place = 0; place < keys.length; place++) {
      if (firsts[place] != 0) {
        ranks[filled++] = rank(place);
      }
    }
    Arrays.sort(ranks);
    int before = size;
    rebuild(keys.length, ranks[size / 2]);
    forgotten += before - size;
  }

  private long rank(int place) {
    return (counts[place] > 1 ? 1L << Integer.SIZE : 0) + lasts[place];
  }

  /** Keeps what ranks higher. */
  private void rebuild(int length, long rank) {
    ParagraphTable old = new ParagraphTable(most);
    old.keys = keys;
    old.firsts = firsts;
    old.lasts = lasts;
    old.counts = counts;
    old.families = families;
    keys = new long[length];
    firsts = new int[length];
    lasts = new int[length];
    counts = new int[length];
    families = new int[length];
    size = 0;
    for (int i = 0; i < old.keys.length; i++) {
      if (old.firsts[i] != 0 && old.rank(i) > rank) {
        put(old.keys[i], old.firsts[i], old.lasts[i], old.counts[i], old.families[i]);
      }
    }
  }

  private void put(long key, int first, int last, int count, int family) {
    int place = place(key);
    keys[place] = key;
    firsts[place] = first;
    lasts[place] = last;
    counts[place] = count;
    families[place] = family;
    size++;
  }

  /** Keys are hashes, so their low bits will do. */
  private int place(long key) {
    int place = (int) key & (keys.length - 1);
    while (firsts[place] != 0 && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }
}
