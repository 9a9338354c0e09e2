package dev.winnow.detect;

import java.lang.Character.UnicodeScript;
import java.util.List;

/** Counts letters by script; the scripts of Chinese, Japanese and Korean count as Han. */
final class LetterCounts {
  /** A letter of the scripts that write a syllable or word with one sign says as much as two. */
  private static final int SYLLABLE_WEIGHT = 2;

  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

  private final int[] counts = new int[SCRIPTS.length];
  private int all;

  static LetterCounts of(String piece) {
    LetterCounts counts = new LetterCounts();
    counts.add(piece);
    return counts;
  }

  static LetterCounts sum(List<LetterCounts> all) {
    LetterCounts sum = new LetterCounts();
    for (LetterCounts counts : all) {
      for (int i = 0; i < SCRIPTS.length; i++) {
        sum.counts[i] += counts.counts[i];
      }
      sum.all += counts.all;
    }
    return sum;
  }

  /** Returns how many characters of a text are among some letters. */
  static int count(String text, String letters) {
    int count = 0;
    if (!letters.isEmpty()) {
      for (int i = 0; i < text.length(); i++) {
        count += letters.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      }
    }
    return count;
  }

  private void add(String piece) {
    int latin = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c < 0x80) {
        latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
      } else {
        int codePoint = piece.codePointAt(i);
        i += Character.charCount(codePoint) - 1;
        if (Character.isLetter(codePoint)) {
          add(UnicodeScript.of(codePoint));
        }
      }
    }
    add(UnicodeScript.LATIN, latin);
  }

  private void add(UnicodeScript script) {
    switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> add(UnicodeScript.HAN, SYLLABLE_WEIGHT);
      case COMMON -> {}
      default -> add(script, 1);
    }
  }

  private void add(UnicodeScript script, int count) {
    counts[script.ordinal()] += count;
    all += count;
  }

  /** Returns the script with the most letters; unknown when there are no letters. */
  UnicodeScript most() {
    UnicodeScript most = UnicodeScript.UNKNOWN;
    for (UnicodeScript script : SCRIPTS) {
      most = of(script) > of(most) ? script : most;
    }
    return most;
  }

  int of(UnicodeScript script) {
    return counts[script.ordinal()];
  }

  int all() {
    return all;
  }
}
