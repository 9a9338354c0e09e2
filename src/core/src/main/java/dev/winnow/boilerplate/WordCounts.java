package dev.winnow.boilerplate;

/** Counts words by their hashes, with linear probing. */
final class WordCounts {
  private int[] words = new int[1 << 9];
  private int[] counts = new int[1 << 9];
  private int size;

  void add(int word) {
    if (2 * size >= words.length) {
      grow();
    }
    int at = place(word);
    size += counts[at] == 0 ? 1 : 0;
    words[at] = word;
    counts[at]++;
  }

  int get(int word) {
    return counts[place(word)];
  }

  private int place(int word) {
    int mask = words.length - 1;
    int at = word & mask;
    while (counts[at] != 0 && words[at] != word) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldWords = words;
    int[] oldCounts = counts;
    words = new int[2 * oldWords.length];
    counts = new int[words.length];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldCounts[i] != 0) {
        int at = place(oldWords[i]);
        words[at] = oldWords[i];
        counts[at] = oldCounts[i];
      }
    }
  }
}
