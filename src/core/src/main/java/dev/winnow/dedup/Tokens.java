package dev.winnow.dedup;

import java.util.Arrays;

/**
 * The tokens of a normalised text as 64-bit hashes, in order.
 *
 * <p>A token is a run of letters, numbers and combining marks, lower-cased; runs of Han, Kana,
 * Thai, Lao, Khmer and Myanmar, which put no spaces between words, give one token for each two
 * neighbouring characters, or for a lone character. Digits are kept as they are: folding them would
 * make pages of one template with different numbers equal.
 *
 * <p>Lower-casing is the simple mapping of {@link Character#toLowerCase(int)}, which knows no
 * locale; final sigma counts as sigma. One pass, one hash step per character, no strings made.
 */
final class Tokens {
  private static final long SEED = 0x2545f4914f6cdd1dL;
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;
  private static final int NONE = -1;

  /** The lower-cased character, or 0 for a separator. */
  private static final byte[] ASCII = new byte[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      if (Character.isLetterOrDigit(c)) {
        ASCII[c] = (byte) Character.toLowerCase(c);
      }
    }
  }

  private long[] hashes;
  private int count;
  private long word = SEED;
  private boolean inWord;
  private int previous = NONE;
  private boolean paired;

  private Tokens(int expected) {
    hashes = new long[expected];
  }

  /** Reads a text that {@link TextNormalizer} has seen. */
  static Tokens of(String text) {
    Tokens tokens = new Tokens(16 + text.length() / 5);
    int length = text.length();
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      if (c >= ASCII.length) {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint);
        tokens.other(codePoint);
      } else if (ASCII[c] == 0) {
        i++;
        tokens.separate();
      } else {
        i = tokens.asciiWord(text, i);
      }
    }
    tokens.separate();
    return tokens;
  }

  int count() {
    return count;
  }

  /** The hashes; only the first {@link #count} are valid. Not a copy. */
  long[] hashes() {
    return hashes;
  }

  /**
   * Reads ASCII letters and digits as long as they come, and returns where they end. The hot loop:
   * nearly half of a fingerprint's time.
   */
  private int asciiWord(String text, int start) {
    endRun();
    int length = text.length();
    long state = word;
    int i = start;
    while (i < length) {
      char c = text.charAt(i);
      if (c >= ASCII.length || ASCII[c] == 0) {
        break;
      }
      state = (state ^ ASCII[c]) * MULTIPLIER;
      i++;
    }
    word = state;
    inWord = true;
    return i;
  }

  private void separate() {
    endWord();
    endRun();
  }

  private void other(int codePoint) {
    switch (CharacterKind.of(codePoint)) {
      case WORD -> append(lower(codePoint));
      case UNSPACED -> appendUnspaced(codePoint);
      case MARK -> {
        if (inWord) {
          append(codePoint);
        }
      }
      case SEPARATOR -> separate();
      case IGNORED -> {}
    }
  }

  private static int lower(int codePoint) {
    int lower = Character.toLowerCase(codePoint);
    return lower == 'ς' ? 'σ' : lower;
  }

  private void append(int character) {
    endRun();
    inWord = true;
    word = (word ^ character) * MULTIPLIER;
  }

  private void appendUnspaced(int codePoint) {
    endWord();
    if (previous != NONE) {
      add(pair(previous, codePoint));
      paired = true;
    }
    previous = codePoint;
  }

  private static long pair(int first, int second) {
    return ((SEED ^ first) * MULTIPLIER ^ second) * MULTIPLIER;
  }

  private void endWord() {
    if (inWord) {
      add(word);
      word = SEED;
      inWord = false;
    }
  }

  private void endRun() {
    if (previous != NONE && !paired) {
      add((SEED ^ previous) * MULTIPLIER);
    }
    previous = NONE;
    paired = false;
  }

  private void add(long state) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count + (count >> 1) + 16);
    }
    hashes[count++] = Mixing.mix(state);
  }
}
