package dev.winnow.boilerplate;

/** Remembers where each word gram of a text was first. */
final class GramIndex {
  private static final int LARGEST = 1 << 20;

  private long[] grams;

  /** Where the gram in a slot was first, plus 1; 0 in a free slot. */
  private long[] places;

  private int size;

  /** Makes an index that need not grow for so many grams. */
  GramIndex(int expected) {
    grams = new long[Integer.highestOneBit(Math.max(1, Math.min(expected, LARGEST))) * 4];
    places = new long[grams.length];
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
    if (places[slot] == 0) {
      size++;
      grams[slot] = gram;
      places[slot] = place + 1;
    }
    return places[slot] - 1;
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
    while (places[slot] != 0 && grams[slot] != gram) {
      slot = slot + 1 & grams.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldGrams = grams;
    long[] oldPlaces = places;
    grams = new long[oldGrams.length * 2];
    places = new long[grams.length];
    for (int i = 0; i < oldGrams.length; i++) {
      if (oldPlaces[i] != 0) {
        int slot = slot(oldGrams[i]);
        grams[slot] = oldGrams[i];
        places[slot] = oldPlaces[i];
      }
    }
  }
}
