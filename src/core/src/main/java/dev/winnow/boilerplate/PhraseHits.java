package dev.winnow.boilerplate;

import java.util.Arrays;

/** What was found in one folded line, by where it ends, then begins, in arrays that are reused. */
final class PhraseHits {

  private PhraseKey[] keys = new PhraseKey[16];
  private int[] begins = new int[16];
  private int[] ends = new int[16];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds a hit that begins no earlier than those before it. */
  void add(int begin, int end, PhraseKey key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      begins = Arrays.copyOf(begins, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    int at = size++;
    while (at > 0 && (ends[at - 1] > end || (ends[at - 1] == end && begins[at - 1] > begin))) {
      keys[at] = keys[at - 1];
      begins[at] = begins[at - 1];
      ends[at] = ends[--at];
    }
    keys[at] = key;
    begins[at] = begin;
    ends[at] = end;
  }

  /** Drops hits that do not end where a word does and takes the sentinels off the others. */
  void keepWords(FoldedLine line) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int begin = begins[i];
      int end = ends[i];
      boolean atStart = line.charAt(begin) == FoldedLine.START;
      boolean atEnd = line.charAt(end - 1) == FoldedLine.END;
      boolean words = atEnd || FoldTable.isEndBoundary(line.charAt(end - 1), line.charAt(end));
      if (words && !keys[i].inLines().isEmpty()) {
        keys[kept] = keys[i];
        begins[kept] = atStart ? begin + 1 : begin;
        ends[kept++] = atEnd ? end - 1 : end;
      }
    }
    size = kept;
  }

  int size() {
    return size;
  }

  PhraseKey key(int index) {
    return keys[index];
  }

  /** Where the hit begins in the folded line. */
  int begin(int index) {
    return begins[index];
  }

  /** Where the hit ends in the folded line, exclusive. */
  int end(int index) {
    return ends[index];
  }
}
