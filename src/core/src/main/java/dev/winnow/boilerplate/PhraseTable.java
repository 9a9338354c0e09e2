package dev.winnow.boilerplate;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * The keys of all phrases in order, searched for those that stand at one place of a line.
 *
 * <p>Every key that stands there is the predecessor, in the order of keys, of the rest of the line,
 * or begins that predecessor: one binary search among the keys with the same first character finds
 * them all. Phrases begin where words do, so a line costs one search a word. An automaton (Aho and
 * Corasick, CACM 18(6), 1975) reads a line a little faster, but takes ten times as long to build.
 *
 * <p>Immutable and thread-safe.
 */
final class PhraseTable {

  /** So many characters are looked at before the search, the first few of them first. */
  private static final int BEGINNING = 6;

  private static final int OPENING = 3;

  private final String[] texts;
  private final PhraseKey[] keys;

  /** For each text the longest other one that begins it, or -1. */
  private final int[] shorter;

  /** Where the texts begin whose first character is this one, or a later one. */
  private final int[] buckets = new int[(1 << 16) + 1];

  private final int longest;

  /** Hashes of how the texts begin: most words of prose end here. */
  private final long[] openings = new long[1 << 13];

  private final long[] beginnings = new long[1 << 13];

  PhraseTable(Map<String, PhraseKey> index) {
    texts = index.keySet().toArray(new String[0]);
    Arrays.sort(texts);
    keys = new PhraseKey[texts.length];
    shorter = new int[texts.length];
    int bucket = 0;
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i];
      keys[i] = Objects.requireNonNull(index.get(text));
      int before = i - 1;
      while (before >= 0 && !text.startsWith(texts[before])) {
        before = shorter[before];
      }
      shorter[i] = before;
      set(openings, hash(text, OPENING));
      set(beginnings, hash(text, BEGINNING));
      while (bucket <= text.charAt(0)) {
        buckets[bucket++] = i;
      }
    }
    longest = Arrays.stream(texts).mapToInt(String::length).max().orElse(0);
    Arrays.fill(buckets, bucket, buckets.length, texts.length);
  }

  /** Adds the phrases that stand in {@code line} at {@code at}, the longest first. */
  void find(FoldedLine line, int at, PhraseHits hits) {
    if (!mayStand(line, at)) {
      return;
    }
    char first = line.charAt(at);
    int start = buckets[first];
    int low = start;
    int high = buckets[first + 1];
    int common = 0;
    while (low < high) {
      int middle = (low + high) >>> 1;
      String text = texts[middle];
      int same = common(text, line, at);
      if (same == text.length()
          || (at + same < line.length() && text.charAt(same) < line.charAt(at + same))) {
        low = middle + 1;
        common = same;
      } else {
        high = middle;
      }
    }
    if (low == start) {
      return;
    }
    for (int i = low - 1; i >= 0; i = shorter[i]) {
      int length = texts[i].length();
      if (length <= common) {
        hits.add(at, at + length, keys[i]);
      }
    }
  }

  /**
   * Adds the phrase that {@code line} amounts to together with the sign at its end: "See also:".
   */
  void findWithSign(FoldedLine line, PhraseHits hits) {
    int end = line.length() - 1;
    if (line.sign() != FoldTable.SPACE && end < longest) {
      int found = Arrays.binarySearch(texts, line.subSequence(0, end).toString() + line.sign());
      if (found >= 0) {
        hits.add(0, end, keys[found]);
      }
    }
  }

  private boolean mayStand(FoldedLine line, int at) {
    int end = Math.min(at + BEGINNING, line.length());
    int hash = 0;
    for (int i = at; i < end; i++) {
      hash = mix(hash, line.charAt(i));
      if (isSet(beginnings, hash)) {
        return true;
      }
      if (i + 1 == at + OPENING && !isSet(openings, hash)) {
        return false;
      }
    }
    return false;
  }

  private static int hash(String text, int most) {
    int hash = 0;
    for (int i = 0; i < Math.min(most, text.length()); i++) {
      hash = mix(hash, text.charAt(i));
    }
    return hash;
  }

  private static void set(long[] bits, int hash) {
    bits[hash >>> 19] |= 1L << (hash >>> 13);
  }

  private static boolean isSet(long[] bits, int hash) {
    return (bits[hash >>> 19] >>> (hash >>> 13) & 1) != 0;
  }

  /** Fibonacci hashing (Knuth, TAOCP 3, 6.4); the upper 19 bits count. */
  private static int mix(int hash, char c) {
    return 0x9E3779B1 * (hash + c);
  }

  /** How many characters of {@code text}, whose first is known to be there, stand in the line. */
  private static int common(String text, FoldedLine line, int at) {
    int length = Math.min(text.length(), line.length() - at);
    int same = 1;
    while (same < length && text.charAt(same) == line.charAt(at + same)) {
      same++;
    }
    return same;
  }
}
