package dev.winnow.dedup;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which texts have a band key: about 4.7 bytes for each text under each key.
 *
 * <p>A hash table of pages that grows by one page at a time (linear hashing; Litwin, VLDB 1980), so
 * that it is never copied as a whole and hardly anything is spare. An entry is 32 bits: the number
 * of the text and those of the key's upper {@value #HASH_BITS} bits that the page does not tell. So
 * a key is known by {@value #HASH_BITS} bits in all, and about one lookup in 2<sup>30</sup> / texts
 * meets a text that has another key, which comparing sorts out.
 *
 * <p>A key takes a limited number of texts. Adding and reading cost the length of a page, which is
 * about that limit at most. Not safe for use by several threads.
 */
final class Postings {
  private static final int HASH_BITS = 30;
  private static final int MEAN_FILL = 40;
  private static final int FREE = -1;
  private static final int[] EMPTY = new int[0];

  private final int limit;
  private int depth = 4;
  private int pageCount = 1 << depth;
  private int[][] pages = new int[pageCount][];
  private long entries;
  private long slots;
  private long full;

  Postings(int limit) {
    this.limit = limit;
    Arrays.fill(pages, EMPTY);
  }

  /**
   * Adds a text to a key unless that is full; texts come in order.
   *
   * @param alive which texts count: the others make room
   */
  void add(long key, int text, IntPredicate alive) {
    while (text >= (1L << (Integer.SIZE - HASH_BITS + depth)) - 1
        || entries > (long) MEAN_FILL * pageCount) {
      split();
    }
    int hash = hash(key);
    int page = page(hash);
    int shift = HASH_BITS - depth(page);
    int tag = hash >>> depth(page);
    int[] slot = pages[page];
    int same = 0;
    int end = 0;
    while (end < slot.length && slot[end] != FREE) {
      same += tag(slot[end], shift) == tag ? 1 : 0;
      end++;
    }
    if (same >= limit) {
      int left = withoutDead(slot, end, shift, tag, alive);
      if (left == end) {
        return;
      }
      entries -= end - left;
      same -= end - left;
      end = left;
      full--;
    }
    put(page, end, text << shift | tag);
    full += same + 1 == limit ? 1 : 0;
  }

  private void put(int page, int end, int entry) {
    int[] slot = pages[page];
    if (end == slot.length) {
      // even lengths, because objects are aligned to 8 bytes
      int length = (end + 2 + (end >>> 5)) & ~1;
      slots += length - end;
      slot = Arrays.copyOf(slot, length);
      Arrays.fill(slot, end, length, FREE);
      pages[page] = slot;
    }
    slot[end] = entry;
    entries++;
  }

  private static int withoutDead(int[] slot, int end, int shift, int tag, IntPredicate alive) {
    int left = 0;
    for (int i = 0; i < end; i++) {
      if (tag(slot[i], shift) != tag || alive.test(slot[i] >>> shift)) {
        slot[left++] = slot[i];
      }
    }
    Arrays.fill(slot, left, end, FREE);
    return left;
  }

  /** Reads the first texts under a key, in order, into the target, and returns how many. */
  int read(long key, int[] target, IntPredicate alive) {
    int hash = hash(key);
    int page = page(hash);
    int shift = HASH_BITS - depth(page);
    int tag = hash >>> depth(page);
    int count = 0;
    for (int entry : pages[page]) {
      if (entry == FREE || count == target.length) {
        break;
      }
      if (tag(entry, shift) == tag && alive.test(entry >>> shift)) {
        target[count++] = entry >>> shift;
      }
    }
    return count;
  }

  /** Returns the number of keys that take no further text. */
  long full() {
    return full;
  }

  long bytes() {
    return 16L * pageCount + slots * Integer.BYTES + (long) pages.length * Integer.BYTES;
  }

  /** Deals the entries of the next page out to itself and a new one, by one more bit. */
  private void split() {
    if (pageCount == pages.length) {
      pages = Arrays.copyOf(pages, pageCount + (pageCount >>> 3));
    }
    int from = pageCount - (1 << depth);
    int shift = HASH_BITS - depth;
    int[] slot = pages[from];
    int[] count = new int[2];
    for (int entry : slot) {
      count[entry & 1] += entry == FREE ? 0 : 1;
    }
    int[][] halves = {newPage(count[0]), newPage(count[1])};
    slots += halves[0].length + halves[1].length - slot.length;
    int[] at = new int[2];
    for (int entry : slot) {
      if (entry != FREE) {
        int half = entry & 1;
        int tag = tag(entry, shift) >>> 1;
        halves[half][at[half]++] = entry >>> shift << (shift - 1) | tag;
      }
    }
    pages[from] = halves[0];
    pages[pageCount++] = halves[1];
    if (pageCount == 2 << depth) {
      depth++;
    }
  }

  private static int[] newPage(int count) {
    int[] page = new int[(count + 1) & ~1];
    Arrays.fill(page, FREE);
    return page;
  }

  private static int hash(long key) {
    return (int) (key >>> (Long.SIZE - HASH_BITS));
  }

  private int page(int hash) {
    int page = hash & ((2 << depth) - 1);
    return page < pageCount ? page : hash & ((1 << depth) - 1);
  }

  /** Returns how many bits of the hash a page tells. */
  private int depth(int page) {
    return page < pageCount - (1 << depth) || page >= 1 << depth ? depth + 1 : depth;
  }

  private static int tag(int entry, int shift) {
    return entry & ((1 << shift) - 1);
  }
}
