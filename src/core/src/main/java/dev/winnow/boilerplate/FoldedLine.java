package dev.winnow.boilerplate;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A line folded so that spellings of the same words are equal, with the way back to the line.
 *
 * <p>Width and compatibility forms fold as in NFKC (Unicode Standard Annex 15), letters to lower
 * case without regard to the locale, typographic quotes and dashes to ASCII, white space to one
 * space, a number with its separators and a {@code k} or {@code m} to one {@code #}. Decoration
 * before the first and after the last word is left out, and {@link #START} and {@link #END} stand
 * in its place. Accents stay, but for those of Greek, the points of Arabic and Hebrew, and the dot
 * of i.
 *
 * <p>Reused from line to line to save allocation, so not thread-safe. Cost is linear in the line.
 */
final class FoldedLine implements CharSequence {

  static final char START = '\u0002';
  static final char END = '\u0003';

  /** Bounds what one letter with marks can cost. */
  private static final int MAX_MARKS = 16;

  private char[] chars = new char[256];
  private int[] starts = {};
  private int[] ends = {};
  private boolean tracking;
  private boolean spacePending;
  private boolean keepLead;
  private int size;
  private int wordEnd;
  private char sign;

  /** Folds {@code line}; {@link #start} and {@link #end} work only when {@code offsets} is set. */
  void fold(CharSequence line, boolean offsets) {
    foldAll(line, offsets);
    sign = size > wordEnd ? chars[wordEnd] : FoldTable.SPACE;
    size = wordEnd;
    put(END, line.length(), line.length());
  }

  /** Folds the words of a pack; an end that is not tied to the line keeps its punctuation. */
  String foldPhrase(String phrase, boolean atStart, boolean atEnd) {
    keepLead = !atStart;
    foldAll(phrase.replace('#', '0'), false); // any number will do
    keepLead = false;
    return new String(chars, 1, (atEnd ? wordEnd : size) - 1);
  }

  private void foldAll(CharSequence line, boolean offsets) {
    int length = line.length();
    tracking = offsets;
    spacePending = false;
    size = 0;
    reserve(length + 2);
    put(START, 0, 0);
    wordEnd = 1;
    int previous = 0;
    int sizeBefore = size;
    for (int i = 0; i < length; ) {
      char folded = FoldTable.fold(line.charAt(i));
      int next = i + 1;
      if (folded == FoldTable.COMPLEX) {
        int from = i;
        if (FoldTable.isMark(line.charAt(i)) && size > sizeBefore) {
          from = previous;
          spacePending = chars[sizeBefore] == FoldTable.SPACE;
          size = sizeBefore;
          wordEnd = Math.min(wordEnd, size);
        }
        next = segmentEnd(line, i);
        foldSegment(line, from, next);
        sizeBefore = size; // a further mark stands alone: no segment is folded again
      } else if (chars[size - 1] == FoldTable.NUMBER && !spacePending && inNumber(line, i)) {
        extend(next);
      } else {
        previous = i;
        sizeBefore = size;
        append(folded, i, next);
      }
      i = next;
    }
  }

  /** Whether the character at {@code i}, which follows a digit, is still part of the number. */
  private static boolean inNumber(CharSequence line, int i) {
    char c = line.charAt(i);
    char folded = FoldTable.fold(c);
    if (folded == FoldTable.NUMBER) {
      return true;
    }
    char next = i + 1 < line.length() ? FoldTable.fold(line.charAt(i + 1)) : FoldTable.SPACE;
    return switch (folded) {
      case '.', ',', '\'' -> next == FoldTable.NUMBER;
      case FoldTable.SPACE -> (c == '\u00A0' || c == '\u202F') && next == FoldTable.NUMBER;
      case 'k', 'm' -> !FoldTable.isWord(next);
      default -> false;
    };
  }

  /** The end of the marks that follow the character at {@code i}, or of its surrogate pair. */
  private static int segmentEnd(CharSequence line, int i) {
    int end = i + Character.charCount(Character.codePointAt(line, i));
    int last = Math.min(line.length(), end + MAX_MARKS);
    while (end < last && FoldTable.isMark(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private void foldSegment(CharSequence line, int from, int to) {
    String text = line.subSequence(from, to).toString();
    if (Character.isSupplementaryCodePoint(text.codePointAt(0))
        && !Character.isLetterOrDigit(text.codePointAt(0))) {
      append('\uFFFD', from, to); // an emoji: decoration
      return;
    }
    String normalized = Normalizer.normalize(text, Normalizer.Form.NFKC);
    reserve(size + normalized.length() + line.length() - to + 2);
    for (int i = 0; i < normalized.length(); i++) {
      char folded = FoldTable.foldNormalized(normalized.charAt(i));
      if (folded == FoldTable.NUMBER && chars[size - 1] == FoldTable.NUMBER && !spacePending) {
        extend(to);
      } else {
        append(folded, from, to);
      }
    }
  }

  private void append(char folded, int from, int to) {
    if (folded == FoldTable.SPACE) {
      spacePending = size > 1;
      return;
    }
    boolean word = FoldTable.isWord(folded);
    if (folded == FoldTable.DROP || (size == 1 && !word && !keepLead)) {
      return;
    }
    if (spacePending) {
      spacePending = false;
      if (folded != ':' && folded != '!' && folded != '?' && folded != ';') {
        put(FoldTable.SPACE, from, from);
      }
    }
    put(folded, from, to);
    if (word) {
      wordEnd = size;
    }
  }

  private void put(char c, int from, int to) {
    if (tracking) {
      starts[size] = from;
      ends[size] = to;
    }
    chars[size++] = c;
  }

  private void extend(int to) {
    if (tracking) {
      ends[size - 1] = to;
    }
  }

  private void reserve(int capacity) {
    if (chars.length < capacity) {
      chars = Arrays.copyOf(chars, capacity + (capacity >> 1));
    }
    if (tracking && starts.length < chars.length) {
      starts = Arrays.copyOf(starts, chars.length);
      ends = Arrays.copyOf(ends, chars.length);
    }
  }

  /** The sign that stood right after the last word, or a space. */
  char sign() {
    return sign;
  }

  /** Where in the line the folded character at {@code index} begins. */
  int start(int index) {
    return starts[index];
  }

  /** Where in the line the folded character at {@code index} ends, exclusive. */
  int end(int index) {
    return ends[index];
  }

  /** Counts the letters and numbers from {@code from} to {@code to}. */
  int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += FoldTable.isWord(chars[i]) ? 1 : 0;
    }
    return words;
  }

  @Override
  public int length() {
    return size;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, size);
  }
}
