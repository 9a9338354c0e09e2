package dev.winnow.dedup;

import java.util.Arrays;

/**
 * The earlier texts that share so many {@link ContainmentKeys} with a text that one may contain the
 * other, those first that may share the largest part of the keys of either.
 *
 * <p>Of two texts that reach a containment c, the one with fewer keys shares the part c of them in
 * the mean; who shares fewer than that by more than {@value #CERTAIN} standard errors is left out.
 * A key whose bucket is full says nothing about the texts that are not in it, so they may share it;
 * a part of what is needed must be shared for certain. So passages that thousands of texts have in
 * common cost reading their buckets, and few comparisons.
 *
 * <p>Linear in the length of the text; at most {@value #MAX_COMPARED} texts are proposed. Keeps its
 * working arrays, unless they grew large; not safe for use by several threads.
 */
final class ContainedCandidates {
  static final int MAX_COMPARED = 64;

  private static final double CERTAIN = 3.5;

  /** One of so many keys needed must be shared for certain. */
  private static final int CERTAINLY_SHARED = 6;

  private static final int FREE = -1;
  private static final int FIRST_SIZE = 1 << 10;
  private static final int MAX_KEPT_SIZE = 1 << 13;

  /** Texts are ranked by what they may share, to 1 / 512, and then by what they do. */
  private static final int ROUGH_PARTS = 512;

  private static final int PARTS = 1_000_000;
  private static final int PARTS_BITS = 20;

  private final int[] bucket = new int[IndexStore.BUCKET_LIMIT];

  /** A hash table: texts, how many keys each shares, and how many of these are full. */
  private int[] texts = new int[0];

  private int[] shared = new int[0];
  private int[] sharedFull = new int[0];
  private int found;
  private long[] ranking = new long[MAX_COMPARED];
  private int size;

  /** Looks the keys up, and proposes texts with smaller numbers than this. */
  void find(IndexStore store, IndexedText indexed, int before, double containment) {
    clear();
    long[] keys = indexed.bandKeys();
    int full = 0;
    for (int key = indexed.bands(); key < keys.length; key++) {
      int count = store.bucket(keys[key], bucket);
      boolean isFull = count == bucket.length;
      full += isFull ? 1 : 0;
      for (int i = 0; i < count && bucket[i] < before; i++) {
        // a text is there twice if two of its keys are alike in all bits that the store knows
        if (i == 0 || bucket[i] != bucket[i - 1]) {
          count(bucket[i], isFull);
        }
      }
    }
    rank(store, keys.length - indexed.bands(), full, containment);
  }

  private void clear() {
    size = 0;
    found = 0;
    if (texts.length < FIRST_SIZE || texts.length > MAX_KEPT_SIZE) {
      resize(FIRST_SIZE);
    } else {
      Arrays.fill(texts, FREE);
    }
  }

  private void resize(int length) {
    texts = new int[length];
    Arrays.fill(texts, FREE);
    shared = new int[length];
    sharedFull = new int[length];
  }

  private void count(int text, boolean full) {
    if (2 * found >= texts.length) {
      grow();
    }
    int at = slot(text);
    shared[at]++;
    sharedFull[at] += full ? 1 : 0;
  }

  private void grow() {
    int[] oldTexts = texts;
    int[] oldShared = shared;
    int[] oldFull = sharedFull;
    found = 0;
    resize(2 * oldTexts.length);
    for (int i = 0; i < oldTexts.length; i++) {
      if (oldTexts[i] != FREE) {
        int at = slot(oldTexts[i]);
        shared[at] = oldShared[i];
        sharedFull[at] = oldFull[i];
      }
    }
  }

  /** Returns where the text is, or is from now on. */
  private int slot(int text) {
    int at = (text * 0x9e3779b9) >>> 7 & (texts.length - 1);
    while (texts[at] != FREE && texts[at] != text) {
      at = (at + 1) & (texts.length - 1);
    }
    if (texts[at] == FREE) {
      texts[at] = text;
      shared[at] = 0;
      sharedFull[at] = 0;
      found++;
    }
    return at;
  }

  private void rank(IndexStore store, int ownKeys, int full, double containment) {
    for (int at = 0; at < texts.length && found > 0; at++) {
      if (texts[at] == FREE) {
        continue;
      }
      int keys = Math.min(ownKeys, Math.max(shared[at], store.containmentKeys(texts[at])));
      int needed = needed(keys, containment);
      int most = Math.min(keys, shared[at] + full - sharedFull[at]);
      if (most >= needed && CERTAINLY_SHARED * shared[at] >= needed) {
        if (size == ranking.length) {
          ranking = Arrays.copyOf(ranking, 2 * size);
        }
        long missing = ROUGH_PARTS - (long) most * ROUGH_PARTS / keys;
        missing = missing << PARTS_BITS | (PARTS - (long) shared[at] * PARTS / keys);
        ranking[size++] = missing << Integer.SIZE | texts[at];
      }
    }
    Arrays.sort(ranking, 0, size);
  }

  /** Returns how many keys a text with so many shares at least with one that contains it. */
  private static int needed(int keys, double containment) {
    double error = Math.sqrt(containment * (1 - containment) * keys);
    return Math.max(1, (int) Math.ceil(containment * keys - CERTAIN * error - 1e-9));
  }

  int size() {
    return Math.min(size, MAX_COMPARED);
  }

  int text(int index) {
    return (int) ranking[index];
  }

  /** Returns which share of the keys of the text with fewer of them is certainly in the other. */
  double share(int index) {
    long missing = ranking[index] >>> Integer.SIZE & ((1 << PARTS_BITS) - 1);
    return 1 - (double) missing / PARTS;
  }

  /** Returns whether there are more than were proposed. */
  boolean isCutShort() {
    return size > MAX_COMPARED;
  }
}
