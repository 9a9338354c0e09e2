package dev.winnow.boilerplate;

import java.util.Arrays;

/** Remembers where each word gram of a text was first. */
final class GramIndex {
  private static final long FREE = -1;

  private long[] grams = new long[1 << 10];
  private long[] places = filled(grams.length);
  private int size;

  private static long[] filled(int length) {
    long[] free = new long[length];
    Arrays.fill(free, FREE);
    return free;
  }

  /**
   * Returns the line in which a gram was first and the word at which it began, as {@link #place}
   * packs them; if this is the first time, stores the place given and returns it.
   */
  long firstPlace(long gram, long place) {
    if (size * 2 >= grams.length) {
      grow();
    }
    int slot = slot(gram);
    if (places[slot] == FREE) {
      grams[slot] = gram;
      places[slot] = place;
      size++;
    }
    return places[slot];
  }

  static long place(int line, int word) {
    return (long) line << 32 | word;
  }

  static int line(long place) {
    return (int) (place >> 32);
  }

  static int word(long place) {
    return (int) place;
  }

  private int slot(long gram) {
    int slot = (int) (gram ^ gram >>> 32) & grams.length - 1;
    while (places[slot] != FREE && grams[slot] != gram) {
      slot = slot + 1 & grams.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldGrams = grams;
    long[] oldPlaces = places;
    grams = new long[oldGrams.length * 2];
    places = filled(grams.length);
    for (int i = 0; i < oldGrams.length; i++) {
      if (oldPlaces[i] != FREE) {
        int slot = slot(oldGrams[i]);
        grams[slot] = oldGrams[i];
        places[slot] = oldPlaces[i];
      }
    }
  }
}
