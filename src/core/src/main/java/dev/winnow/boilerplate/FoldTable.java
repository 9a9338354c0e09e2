package dev.winnow.boilerplate;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each UTF-16 unit folds to and what kind of character it is, looked up in arrays.
 *
 * <p>Thread-safe. Pages of the table are built as text needs them, in microseconds each.
 */
final class FoldTable {

  /** Folds to nothing: format and control characters, vowel points. */
  static final char DROP = '\0';

  /** White space of any kind, and the literal number sign, whose place numbers take. */
  static final char SPACE = ' ';

  /** Any decimal digit. */
  static final char NUMBER = '#';

  /** Needs its neighbours or more than one character: see {@link FoldedLine}. */
  static final char COMPLEX = '\uFFFF';

  private static final int WORD = 1;
  private static final int UNSPACED = 2;
  private static final int HANGUL = 4;
  private static final int UNUSUAL = 8;

  private static final Set<UnicodeScript> SCRIPTS_WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private static final int PAGE = 256;

  private static final int KIND = 16;
  private static final int FOLDED_KIND = 24;

  /** What most text needs, so that it is looked up without asking for its page. */
  private static final int[] LATIN = newPage(0);

  /** Built when first asked for; two threads that build the same page build it alike. */
  private static final @Nullable Page[] PAGES = new Page[(1 << 16) / PAGE];

  /** A final field, so that a thread which sees a page sees what is in it. */
  private static final class Page {
    final int[] units;

    Page(int[] units) {
      this.units = units;
    }
  }

  private FoldTable() {}

  /**
   * Returns what a character folds to, with the kind of that: for {@link #folded}, {@link
   * #isWordUnit} and {@link #isUnitBoundary}.
   */
  static int unit(char c) {
    if (c < PAGE) {
      return LATIN[c];
    }
    Page page = PAGES[c / PAGE];
    return (page == null ? build(c / PAGE) : page).units[c % PAGE];
  }

  /** Returns the character of a unit. */
  static char folded(int unit) {
    return (char) unit;
  }

  /** As {@link #isWord}, for a unit. */
  static boolean isWordUnit(int unit) {
    return (unit >>> FOLDED_KIND & WORD) != 0;
  }

  /** As {@link #isBoundary}, for units. */
  static boolean isUnitBoundary(int before, int after) {
    return isBoundaryOfKinds(before >>> FOLDED_KIND, after >>> FOLDED_KIND);
  }

  /** Returns whether one of the units that were put together with OR is complex or Hangul. */
  static boolean isUnusualUnit(int units) {
    return (units >>> FOLDED_KIND & (HANGUL | UNUSUAL)) != 0;
  }

  static char fold(char c) {
    return (char) unit(c);
  }

  private static Page build(int number) {
    Page page = new Page(newPage(number));
    PAGES[number] = page;
    return page;
  }

  private static int[] newPage(int number) {
    int[] page = new int[PAGE];
    for (int i = 0; i < PAGE; i++) {
      char c = (char) (number * PAGE + i);
      char folded = foldOf(c);
      page[i] =
          folded
              | kindOf(c) << KIND
              | (kindOf(folded) | (folded == COMPLEX ? UNUSUAL : 0)) << FOLDED_KIND;
    }
    return page;
  }

  private static int kind(char c) {
    return unit(c) >>> KIND & 0xFF;
  }

  /** Whether {@code c} is part of a word: a letter, a number, a mark on one, or a © or @. */
  static boolean isWord(char c) {
    return (kind(c) & WORD) != 0;
  }

  /** Whether a word can end between two characters that stand side by side. */
  static boolean isBoundary(char before, char after) {
    return isBoundaryOfKinds(kind(before), kind(after));
  }

  private static boolean isBoundaryOfKinds(int before, int after) {
    return (before & after & WORD) == 0 || ((before | after) & UNSPACED) != 0;
  }

  /** As {@link #isBoundary}, but a Korean word may go on with a particle. */
  static boolean isEndBoundary(char before, char after) {
    return isBoundary(before, after) || (kind(before) & HANGUL) != 0;
  }

  /** Whether {@code c} is written upon the character before it, so that the two may be one. */
  static boolean isMark(char c) {
    return (c >= '\u0300' && c <= '\u036F')
        || c == '\u3099'
        || c == '\u309A'
        || c == '\uFF9E'
        || c == '\uFF9F'
        || (c >= '\u1160' && c <= '\u11FF');
  }

  /** Folds a character of normalized text, which stands for itself alone. */
  static char foldNormalized(char c) {
    char folded = fold(c);
    return folded == COMPLEX ? c : folded;
  }

  private static char foldOf(char c) {
    if (c == '#' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
      return SPACE;
    }
    if (isDropped(c)) {
      return DROP;
    }
    if (Character.isSurrogate(c) || isMark(c)) {
      return COMPLEX;
    }
    if (c >= '\u3400' && c <= '\uF8FF' && !Character.isDigit(c)) {
      return c; // ideographs, syllables and private use: nothing to fold
    }
    char punctuation = punctuationOf(c);
    if (punctuation != DROP) {
      return punctuation;
    }
    if (Character.isDigit(c)) {
      return NUMBER;
    }
    StringBuilder left = new StringBuilder();
    for (char part : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).toCharArray()) {
      if (!isDropped(part)) {
        left.append(part);
      }
    }
    if (left.length() != 1) {
      return left.length() == 0 ? DROP : COMPLEX;
    }
    char letter = letterOf(Character.toLowerCase(left.charAt(0)));
    return Character.isDigit(letter) ? NUMBER : letter;
  }

  private static boolean isDropped(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || (c >= '\uFE00' && c <= '\uFE0F') // variation selectors
        || c == '\u0640' // tatweel
        || (c >= '\u064B' && c <= '\u0655') // Arabic vowel points
        || c == '\u0670'
        || (type == Character.NON_SPACING_MARK && c >= '\u0591' && c <= '\u05C7') // niqqud
        || c == '\u093C' // nukta, which half of the sites leave out
        || c == '\u09BC';
  }

  private static char punctuationOf(char c) {
    switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u02BC', '\u00B4', '`', '\u05F3':
        return '\'';
      case '\u00AB', '\u00BB', '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u05F4':
        return '"';
      case '\u2212':
        return '-';
      case '\u2026':
        return '.';
      case '\u066B', '\u066C', '\u060C', '\u3001':
        return ',';
      case '\u061B':
        return ';';
      case '\u061F':
        return '?';
      case '\u3002':
        return '.';
      case '\u0E33', '\u0EB3', '\u2122':
        return c; // two characters each in NFKC, for no gain
      default:
        return Character.getType(c) == Character.DASH_PUNCTUATION ? '-' : DROP;
    }
  }

  /** Joins letters that sites write either way; phrases are folded alike. */
  private static char letterOf(char c) {
    return switch (c) {
      case 'ı' -> 'i'; // a capital I may be either
      case 'ё' -> 'е';
      case 'ς' -> 'σ';
      case 'ş' -> 'ș';
      case 'ţ' -> 'ț';
      case 'ά' -> 'α'; // Greek capitals carry no accent
      case 'έ' -> 'ε';
      case 'ή' -> 'η';
      case 'ί', 'ϊ', 'ΐ' -> 'ι';
      case 'ό' -> 'ο';
      case 'ύ', 'ϋ', 'ΰ' -> 'υ';
      case 'ώ' -> 'ω';
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ک' -> 'ك';
      default -> c;
    };
  }

  private static byte kindOf(char c) {
    int type = Character.getType(c);
    boolean word =
        Character.isLetterOrDigit(c)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.SURROGATE
            || c == NUMBER
            || c == '©'
            || c == '@';
    UnicodeScript script = UnicodeScript.of(c);
    return (byte)
        ((word ? WORD : 0)
            | (SCRIPTS_WITHOUT_SPACES.contains(script) ? UNSPACED : 0)
            | (script == UnicodeScript.HANGUL ? HANGUL : 0));
  }
}
