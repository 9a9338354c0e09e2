package dev.winnow.token;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The tokens of a text as 64-bit hashes, in order.
 *
 * <p>A token is a run of letters, numbers and combining marks, lower-cased; runs of Han, Kana,
 * Thai, Lao, Khmer and Myanmar, which put no spaces between words, give one token for each two
 * neighbouring characters, or for a lone character. Digits are kept as they are: folding them would
 * make pages of one template with different numbers equal. The text counts in the form that {@link
 * TextNormalizer} gives it.
 *
 * <p>Lower-casing is the simple mapping of {@link Character#toLowerCase(int)}, which knows no
 * locale; final sigma counts as sigma.
 *
 * <p>A token's hash is that of its UTF-8 bytes, eight in one step, so that most words of most
 * alphabets take one multiplication; those of at most eight bytes never share a hash. Reads one
 * text after the other and keeps its arrays; not safe for use by several threads.
 */
public final class Tokens {
  private static final long SEED = 0x2545f4914f6cdd1dL;
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;
  private static final int NONE = -1;

  /** Small enough for the first cache. */
  private static final int WINDOW = 4096;

  /** In {@link #lowered}, a character beyond ASCII. */
  private static final byte OTHER = -1;

  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The lower-cased letter or digit, or 0 for a separator, or {@link #OTHER} in the last place. */
  private static final byte[] ASCII = new byte[129];

  static {
    for (char c = 0; c < 128; c++) {
      if (Character.isLetterOrDigit(c)) {
        ASCII[c] = (byte) Character.toLowerCase(c);
      }
    }
    ASCII[128] = OTHER;
  }

  private final char[] window = new char[WINDOW];
  private final byte[] lowered = new byte[WINDOW + 2 * Long.BYTES];
  private long[] hashes = new long[1024];
  private int count;
  private long state;
  private long pending;
  private int bytes;
  private int previous;
  private boolean paired;

  /** Makes a reader that has read nothing. */
  public Tokens() {}

  /** Reads a text, in place of the one before. */
  public void read(String text) {
    if (!read(text, false)) {
      // few texts come here, so the others need no look ahead
      read(TextNormalizer.normalize(text), true);
    }
  }

  /** Returns the number of tokens of the text last read. */
  public int count() {
    return count;
  }

  /** Returns the hashes; only the first {@link #count} are valid. Not a copy. */
  public long[] hashes() {
    return hashes;
  }

  /** Returns false, with some tokens read, at a character that calls for normalisation. */
  private boolean read(String text, boolean normal) {
    count = 0;
    previous = NONE;
    paired = false;
    startWord();
    int length = text.length();
    int end;
    for (int start = 0; start < length; start = end) {
      end = Math.min(start + WINDOW, length);
      boolean last = end == length;
      if (!last && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      text.getChars(start, end, window, 0);
      lower(end - start, last ? 0 : OTHER);
      if (!readWindow(end - start, normal)) {
        return false;
      }
    }
    separate();
    return true;
  }

  private void lower(int length, byte border) {
    byte[] to = lowered;
    char[] from = window;
    for (int i = 0; i < length; i++) {
      to[i] = ASCII[Math.min(from[i], 128)];
    }
    // no word ends where the window does, but for the last one
    Arrays.fill(to, length, length + Long.BYTES, border);
  }

  private boolean readWindow(int end, boolean normal) {
    byte[] bytesOf = lowered;
    for (int i = 0; i < end; ) {
      if (bytesOf[i] == 0) {
        i++;
        separate();
        continue;
      }
      if (bytes == 0 && previous == NONE) {
        int next = asciiWord(i);
        if (next > i) {
          i = next;
          continue;
        }
      }
      while (i < end && bytesOf[i] != 0) {
        int codePoint = Character.codePointAt(window, i, end);
        if (codePoint < 128) {
          endRun();
          appendByte(bytesOf[i]);
        } else if (normal || CharacterTable.isInert(codePoint)) {
          other(codePoint);
        } else {
          return false;
        }
        i += Character.charCount(codePoint);
      }
    }
    return true;
  }

  /**
   * Reads words of ASCII letters and digits for as long as each is followed by one separator, and
   * returns where that ends; a word that is more than that is not begun. Eight bytes at a time, for
   * the ends of words are hard to predict.
   */
  private int asciiWord(int start) {
    int i = start;
    while (true) {
      int at = i;
      long hash = SEED;
      long eight = (long) EIGHT_BYTES.get(lowered, at);
      long zeros = (eight - LOW_BITS) & ~eight & HIGH_BITS;
      while (zeros == 0 && (eight & HIGH_BITS) == 0) {
        hash = step(hash, eight);
        at += Long.BYTES;
        eight = (long) EIGHT_BYTES.get(lowered, at);
        zeros = (eight - LOW_BITS) & ~eight & HIGH_BITS;
      }
      // all bits below the first zero byte
      long word = eight & ((zeros & -zeros) >>> 7) - 1;
      if (zeros == 0 || (word & HIGH_BITS) != 0) {
        return i;
      }
      at += Long.numberOfTrailingZeros(zeros) >>> 3;
      if (at == i) {
        return i;
      }
      add(word == 0 ? hash : step(hash, word));
      i = at + 1;
    }
  }

  private void separate() {
    endWord();
    endRun();
  }

  private void other(int codePoint) {
    switch (CharacterTable.kind(codePoint)) {
      case WORD -> {
        endRun();
        append(lower(codePoint));
      }
      case UNSPACED -> appendUnspaced(codePoint);
      case MARK -> {
        if (bytes > 0) {
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
    if (character < 0x80) {
      appendByte(character);
    } else if (character < 0x800) {
      appendByte(0xc0 | character >> 6);
      appendByte(0x80 | (character & 0x3f));
    } else {
      if (character < 0x10000) {
        appendByte(0xe0 | character >> 12);
      } else {
        appendByte(0xf0 | character >> 18);
        appendByte(0x80 | (character >> 12 & 0x3f));
      }
      appendByte(0x80 | (character >> 6 & 0x3f));
      appendByte(0x80 | (character & 0x3f));
    }
  }

  private void appendByte(int value) {
    pending |= (long) value << (bytes << 3);
    if ((++bytes & 7) == 0) {
      state = step(state, pending);
      pending = 0;
    }
  }

  private void appendUnspaced(int codePoint) {
    endWord();
    if (previous != NONE) {
      add(step(SEED, (long) previous << 32 | codePoint));
      paired = true;
    }
    previous = codePoint;
  }

  private void startWord() {
    state = SEED;
    pending = 0;
    bytes = 0;
  }

  private void endWord() {
    if (bytes > 0) {
      add(pending == 0 ? state : step(state, pending));
      startWord();
    }
  }

  private void endRun() {
    if (previous != NONE) {
      if (!paired) {
        add(step(SEED, (long) previous << 32));
      }
      previous = NONE;
      paired = false;
    }
  }

  /** A bijection of either argument. */
  private static long step(long state, long bytes) {
    long z = (state ^ bytes) * MULTIPLIER;
    return z ^ z >>> 32;
  }

  private void add(long hash) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count + (count >> 1));
    }
    hashes[count++] = hash;
  }
}
