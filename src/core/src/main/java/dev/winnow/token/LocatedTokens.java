package dev.winnow.token;

import java.util.Arrays;

/**
 * The tokens of a text, as {@link Tokens} reads them, with the places where they stand.
 *
 * <p>Fingerprints need no places, so {@link Tokens} keeps none; this walks the text once more by
 * the same rules. A place runs from a token's first character to behind its last; those of pairs of
 * characters overlap. Immutable once made.
 */
public final class LocatedTokens {
  private final long[] hashes;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int count;
  private int wordStart = -1;
  private int wordEnd;
  private int previousStart = -1;
  private int previousEnd;
  private boolean paired;

  /** Reads a text, which takes time and memory linear in its length. */
  public LocatedTokens(String text) {
    Tokens tokens = new Tokens();
    tokens.read(text);
    hashes = Arrays.copyOf(tokens.hashes(), tokens.count());
    OffsetMap offsets = new OffsetMap();
    String normal = TextNormalizer.normalize(text, offsets);
    walk(normal);
    for (int i = 0; i < count; i++) {
      starts[i] = offsets.start(starts[i]);
      ends[i] = offsets.end(ends[i]);
    }
  }

  /** Returns the hashes, one for each place. Not a copy. */
  public long[] hashes() {
    return hashes;
  }

  /** Returns the number of places. */
  public int count() {
    return count;
  }

  /** Returns where a token begins. */
  public int start(int token) {
    return starts[token];
  }

  /** Returns where a token ends. */
  public int end(int token) {
    return ends[token];
  }

  private void walk(String text) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      switch (CharacterKind.of(codePoint)) {
        case WORD -> {
          endRun();
          wordStart = wordStart < 0 ? i : wordStart;
          wordEnd = end;
        }
        case MARK -> wordEnd = end;
        case UNSPACED -> unspaced(i, end);
        case SEPARATOR -> {
          endWord();
          endRun();
        }
        case IGNORED -> {}
      }
      i = end;
    }
    endWord();
    endRun();
  }

  private void unspaced(int start, int end) {
    endWord();
    if (previousStart >= 0) {
      add(previousStart, end);
      paired = true;
    }
    previousStart = start;
    previousEnd = end;
  }

  private void endWord() {
    if (wordStart >= 0) {
      add(wordStart, wordEnd);
      wordStart = -1;
    }
  }

  private void endRun() {
    if (previousStart >= 0) {
      if (!paired) {
        add(previousStart, previousEnd);
      }
      previousStart = -1;
      paired = false;
    }
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count + (count >> 1));
      ends = Arrays.copyOf(ends, starts.length);
    }
    starts[count] = start;
    ends[count++] = end;
  }
}
