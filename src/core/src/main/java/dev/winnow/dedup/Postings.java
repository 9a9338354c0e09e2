package dev.winnow.dedup;

import java.util.Arrays;

/**
 * Buckets of numbers under 64-bit keys, kept in the order in which they came.
 *
 * <p>An open-addressing table of the last posting of each bucket; the postings of a bucket are a
 * ring of array indices, so that its first is found from its last. A posting costs 16 bytes and 4
 * bytes of table at a load of at most one half. Keys have to be well mixed, since their top bits
 * are the address.
 */
final class Postings {
  private static final int FREE = -1;
  private static final int MAX_SLOT_BITS = 30;

  private int slotBits = 6;
  private int[] lasts = freeSlots(slotBits);
  private int buckets;

  private long[] keys = new long[16];
  private int[] nexts = new int[16];
  private int[] ranks = new int[16];

  /** Returns the last posting of a key's bucket, or a negative number if it has none. */
  int last(long key) {
    return lasts[slot(key)];
  }

  /** Returns the posting that came after a posting; after the last, the first of the bucket. */
  int next(int posting) {
    return nexts[posting];
  }

  /** Returns how many postings the bucket held when the posting came, itself included. */
  int rank(int posting) {
    return ranks[posting];
  }

  /** Adds a posting, a number not added before. Memory grows with the largest number. */
  void add(long key, int posting) {
    ensureCapacity(posting);
    int slot = slot(key);
    int last = lasts[slot];
    keys[posting] = key;
    if (last == FREE) {
      nexts[posting] = posting;
      ranks[posting] = 1;
      buckets++;
    } else {
      nexts[posting] = nexts[last];
      nexts[last] = posting;
      ranks[posting] = ranks[last] + 1;
    }
    lasts[slot] = posting;
    if (buckets > lasts.length >> 1 && slotBits < MAX_SLOT_BITS) {
      rehash();
    }
  }

  private int slot(long key) {
    int mask = lasts.length - 1;
    int slot = (int) (key >>> (Long.SIZE - slotBits));
    while (lasts[slot] != FREE && keys[lasts[slot]] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash() {
    int[] old = lasts;
    slotBits++;
    lasts = freeSlots(slotBits);
    for (int last : old) {
      if (last != FREE) {
        lasts[slot(keys[last])] = last;
      }
    }
  }

  private void ensureCapacity(int posting) {
    if (posting >= keys.length) {
      int capacity =
          (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(posting + 1L, keys.length * 3L / 2));
      keys = Arrays.copyOf(keys, capacity);
      nexts = Arrays.copyOf(nexts, capacity);
      ranks = Arrays.copyOf(ranks, capacity);
    }
  }

  private static int[] freeSlots(int bits) {
    int[] slots = new int[1 << bits];
    Arrays.fill(slots, FREE);
    return slots;
  }
}
