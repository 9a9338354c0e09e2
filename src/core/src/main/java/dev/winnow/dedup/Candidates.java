package dev.winnow.dedup;

import java.util.Arrays;

/**
 * The earlier texts that share a band key with a text, those first that share the rarest keys.
 *
 * <p>The work is bounded, so that a crowd of texts that share a template costs linear and not
 * quadratic time: a key has at most {@link IndexStore#BUCKET_LIMIT} texts, and at most {@value
 * #MAX_COMPARED} texts are proposed. A template fills a few buckets, while texts that are really
 * alike also meet in small ones.
 *
 * <p>Keeps its working arrays; not safe for use by several threads.
 */
final class Candidates {
  static final int MAX_COMPARED = 256;

  private static final int FREE = -1;

  private final int[] bucket = new int[IndexStore.BUCKET_LIMIT];
  private int[] found = new int[1024];
  private int[] ends = new int[64];
  private long[] ranking = new long[64];
  private final int[] texts = new int[MAX_COMPARED];
  private final int[] seen = new int[4 * MAX_COMPARED];
  private int size;
  private boolean cutShort;
  private final ContainedCandidates contained = new ContainedCandidates();

  Candidates() {
    Arrays.fill(seen, FREE);
  }

  /** Looks the keys of its bands up, and proposes texts with smaller numbers than this. */
  void find(IndexStore store, IndexedText indexed, int before) {
    size = 0;
    cutShort = false;
    int buckets = read(store, indexed.bandKeys(), indexed.bands());
    Arrays.sort(ranking, 0, buckets);
    for (int i = 0; i < buckets && !cutShort; i++) {
      int key = (int) ranking[i];
      for (int j = key == 0 ? 0 : ends[key - 1]; j < ends[key] && !cutShort; j++) {
        if (found[j] < before) {
          propose(found[j]);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      int at = slot(texts[i]);
      while (seen[at] != FREE) {
        seen[at] = FREE;
        at = (at + 1) & (seen.length - 1);
      }
    }
  }

  /** Reads all buckets, ranks those with texts by their size, and returns how many these are. */
  private int read(IndexStore store, long[] keys, int bands) {
    if (ends.length < bands) {
      ends = new int[bands];
      ranking = new long[bands];
    }
    int end = 0;
    int buckets = 0;
    for (int key = 0; key < bands; key++) {
      int count = store.bucket(keys[key], bucket);
      if (end + count > found.length) {
        found = Arrays.copyOf(found, 2 * (end + count));
      }
      System.arraycopy(bucket, 0, found, end, count);
      end += count;
      ends[key] = end;
      if (count > 0) {
        ranking[buckets++] = (long) count << Integer.SIZE | key;
      }
    }
    return buckets;
  }

  private void propose(int text) {
    int at = slot(text);
    while (seen[at] != FREE) {
      if (seen[at] == text) {
        return;
      }
      at = (at + 1) & (seen.length - 1);
    }
    if (size == MAX_COMPARED) {
      cutShort = true;
      return;
    }
    seen[at] = text;
    texts[size++] = text;
  }

  private int slot(int text) {
    return (text * 0x9e3779b9) >>> 7 & (seen.length - 1);
  }

  int size() {
    return size;
  }

  int text(int index) {
    return texts[index];
  }

  /** The search for texts of which one contains the other, which is separate. */
  ContainedCandidates contained() {
    return contained;
  }

  /** Returns whether there are more than were proposed. */
  boolean isCutShort() {
    return cutShort;
  }
}
