package dev.winnow.detect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes evenly spread pieces of a text and leaves only its words in them. */
final class TextSample {
  /** Long enough to tell close languages apart, short enough to notice a change of language. */
  static final int PIECE = 256;

  private static final int PIECES = 3;
  private static final int LONGEST_WORD = 40;

  private TextSample() {}

  /**
   * Returns at most 3 pieces of at most 256 characters: lower case, NFC, words separated by one
   * blank; addresses, numbers and identifiers are left out.
   */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int count = Math.min(PIECES, Math.max(1, Math.round((float) text.length() / PIECE)));
    // a text that is little longer than the sample is read whole
    int length = count < PIECES ? (text.length() + count - 1) / count : PIECE;
    long room = Math.max(0, text.length() - length);
    for (int i = 0; i < count; i++) {
      int start = count == 1 ? 0 : (int) (room * i / (count - 1));
      start = wordStart(text, start);
      int end = wordStart(text, Math.min(text.length(), start + length));
      String words = words(text.substring(start, Math.max(start, end)));
      if (!words.isBlank()) {
        pieces.add(words);
      }
    }
    return pieces;
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
    return Normalizer.normalize(words.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
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
