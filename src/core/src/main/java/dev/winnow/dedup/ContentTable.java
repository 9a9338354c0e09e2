package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.util.Arrays;

/**
 * Finds texts by their content hash: 16 bytes a text, and 5 to 7 in an open-addressing table whose
 * rows are the numbers of texts. Texts without words have a hash, but are not found.
 */
final class ContentTable {
  private static final int FREE = -1;

  private final LongChunks upper = new LongChunks();
  private final LongChunks lower = new LongChunks();
  private int[] table = newTable(64);
  private int used;

  int size() {
    return upper.size();
  }

  HashValue128 get(int text) {
    return new HashValue128(upper.get(text), lower.get(text));
  }

  /** Adds the next text. */
  void add(HashValue128 content, boolean findable) {
    int text = upper.size();
    upper.add(content.getMostSignificantBits());
    lower.add(content.getLeastSignificantBits());
    if (!findable) {
      return;
    }
    if (used >= table.length - (table.length >>> 3)) {
      grow();
    }
    table[place(content.getMostSignificantBits(), content.getLeastSignificantBits())] = text;
    used++;
  }

  /** Returns the text with a content hash, or {@link IndexStore#NONE}. */
  int find(HashValue128 content) {
    return table[place(content.getMostSignificantBits(), content.getLeastSignificantBits())];
  }

  /** Returns where a content hash is in the table, or would be. */
  private int place(long high, long low) {
    int at = (int) (((high >>> Integer.SIZE) * table.length) >>> Integer.SIZE);
    while (table[at] != FREE && (upper.get(table[at]) != high || lower.get(table[at]) != low)) {
      at = at + 1 == table.length ? 0 : at + 1;
    }
    return at;
  }

  private void grow() {
    int[] old = table;
    table = newTable((int) Math.min(Integer.MAX_VALUE - 8L, old.length * 5L / 4));
    for (int text : old) {
      if (text != FREE) {
        table[place(upper.get(text), lower.get(text))] = text;
      }
    }
  }

  private static int[] newTable(int length) {
    int[] table = new int[length];
    Arrays.fill(table, FREE);
    return table;
  }

  long bytes() {
    return upper.bytes() + lower.bytes() + (long) table.length * Integer.BYTES;
  }
}
