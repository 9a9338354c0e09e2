package dev.winnow.detect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes evenly spread pieces of a text and leaves only its words in them. */
final class TextSample {
  /** Long enough to tell a language, short enough to notice a change of language. */
  static final int PIECE = 128;

  private static final int PIECES = 5;
  private static final int LONGEST_WORD = 40;

  /** Where in its part of the text each piece lies, from 0 to 1; uneven, as pages repeat evenly. */
  private static final double[] PLACES = {0, 0.6, 0.3, 0.75, 1};

  /** Prose has next to none of these, source code one to three letters. */
  private static final String SIGNS_OF_CODE = "{};=<>[]&|*\\_#$^~@+`%";

  private static final boolean[] IS_SIGN = new boolean[0x80];

  static {
    SIGNS_OF_CODE.chars().forEach(c -> IS_SIGN[c] = true);
  }

  private static final int LETTERS_PER_SIGN = 10;

  /** Words of ASCII are longer on average, except what is left of a dump of bytes. */
  private static final double SHORTEST_WORDS = 2.4;

  private static final int MANY_WORDS = 4;

  private TextSample() {}

  /**
   * Returns at most 5 pieces of at most 128 characters: lower case, NFC, words separated by one
   * blank; addresses, numbers and identifiers are left out.
   */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int count = Math.min(PIECES, Math.max(1, Math.round((float) text.length() / PIECE)));
    // a text that is little longer than the sample is read whole
    int length = count < PIECES ? (text.length() + count - 1) / count : PIECE;
    long room = Math.max(0, text.length() - length);
    for (int i = 0; i < count; i++) {
      int start = (int) (room * place(i, count));
      start = wordStart(text, start);
      int end = wordStart(text, Math.min(text.length(), start + length));
      String words = words(text.substring(start, Math.max(start, end)));
      if (!words.isBlank()) {
        pieces.add(words);
      }
    }
    return pieces;
  }

  private static double place(int piece, int pieces) {
    return pieces < PIECES
        ? (double) piece / Math.max(1, pieces - 1)
        : (piece + PLACES[piece]) / pieces;
  }

  private static int wordStart(String text, int from) {
    if (from == 0 || from >= text.length()) {
      return from;
    }
    int limit = Math.min(text.length(), from + LONGEST_WORD);
    for (int i = from; i < limit; i++) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }

  private static String words(String piece) {
    if (isCode(piece)) {
      return "";
    }
    StringBuilder words = new StringBuilder(piece.length() + 1);
    int end;
    for (int start = 0; start < piece.length(); start = end + 1) {
      end = start;
      while (end < piece.length() && !Character.isWhitespace(piece.charAt(end))) {
        end++;
      }
      if (!isArtefact(piece, start, end)) {
        appendLetters(words, piece, start, end);
      }
    }
    return isDump(words)
        ? ""
        : Normalizer.normalize(words.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  private static boolean isCode(String piece) {
    int signs = 0;
    int letters = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c < 0x80 ? IS_SIGN[c] : c == '\uFFFD') {
        signs++;
      } else if (c >= 0x80 || isInWord(c)) {
        letters++;
      }
    }
    return signs * LETTERS_PER_SIGN > letters;
  }

  private static boolean isDump(StringBuilder words) {
    int count = 0;
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) >= 0x80) {
        return false;
      }
      count += words.charAt(i) == ' ' ? 1 : 0;
    }
    return count >= MANY_WORDS && words.length() - count < SHORTEST_WORDS * count;
  }

  /** Addresses, identifiers and the like are made of ASCII and hold a sign that no word has. */
  private static boolean isArtefact(String piece, int start, int end) {
    boolean odd = false;
    for (int i = start; i < end; i++) {
      char c = piece.charAt(i);
      if (c >= 0x80) {
        return false;
      }
      odd |= (c >= '0' && c <= '9') || "@/\\_=<>{}#&+$%|^~`".indexOf(c) >= 0;
      odd |= c == '.' && i + 1 < end && Character.isLetter(piece.charAt(i + 1));
      odd |= i > start + 1 && c >= 'A' && c <= 'Z' && piece.charAt(i - 1) >= 'a';
    }
    return odd;
  }

  private static void appendLetters(StringBuilder words, String piece, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = piece.charAt(i);
      if (isInWord(c) || (isJoiner(c) && i > start && i + 1 < end)) {
        words.append(c);
      } else {
        blank(words);
      }
    }
    blank(words);
  }

  private static boolean isInWord(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u200c';
  }

  private static boolean isJoiner(char c) {
    return c == '\'' || c == '\u2019' || c == '-';
  }

  private static void blank(StringBuilder words) {
    if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
  }
}
