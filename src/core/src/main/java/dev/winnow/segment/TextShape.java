package dev.winnow.segment;

/**
 * Counts over the characters of one block.
 *
 * @param words runs of letters and digits; of scripts that are written without spaces, two
 *     characters count as one word
 * @param linkWords how many of the words stand in links
 * @param letters letters of any script
 * @param digits decimal digits
 * @param upper upper-case letters
 * @param capitalised words that begin with an upper-case letter
 * @param commas commas of any script
 * @param sentenceEnds full stops, question and exclamation marks of any script
 * @param symbols characters that are neither letter, digit, space nor common punctuation
 * @param longestWord length of the longest word in characters
 * @param terminal whether the last character that is no closing quote or bracket ends a sentence
 */
public record TextShape(
    int words,
    int linkWords,
    int letters,
    int digits,
    int upper,
    int capitalised,
    int commas,
    int sentenceEnds,
    int symbols,
    int longestWord,
    boolean terminal) {

  /** Returns the share of the words that stand in links, from 0 to 1; 0 when there is no word. */
  public double linkDensity() {
    return words == 0 ? 0 : (double) linkWords / words;
  }

  /** Returns the shape of a text without links. */
  public static TextShape of(CharSequence text) {
    return of(text, new int[0], 0);
  }

  /**
   * Returns the shape of a text.
   *
   * @param links start and end offsets of the links, ascending and apart
   * @param linkEnds how many elements of {@code links} are in use
   */
  static TextShape of(CharSequence text, int[] links, int linkEnds) {
    int words = 0;
    int linkWords = 0;
    int letters = 0;
    int digits = 0;
    int upper = 0;
    int capitalised = 0;
    int commas = 0;
    int sentenceEnds = 0;
    int symbols = 0;
    int longestWord = 0;
    boolean terminal = false;
    int wordLength = 0;
    int unspaced = 0;
    int link = 0;
    int length = text.length();
    for (int i = 0; i < length; ) {
      int run = wordLength == 0 ? i : endOfLowerCase(text, i, length);
      if (run > i) { // most characters of most texts
        letters += run - i;
        wordLength += run - i;
        longestWord = Math.max(longestWord, wordLength);
        i = run;
        continue;
      }
      int c = codePointAt(text, i, length);
      int width = Character.charCount(c);
      while (link < linkEnds && i >= links[link + 1]) {
        link += 2;
      }
      boolean inLink = link < linkEnds && i >= links[link];
      if (isWordPart(c)) {
        boolean first = wordLength == 0;
        if (Scripts.isUnspaced(c)) {
          wordLength = 0;
          first = (unspaced++ & 1) == 0;
          letters++;
        } else {
          wordLength += width;
          if (Character.isDigit(c)) {
            digits++;
          } else {
            letters++;
            if (Character.isUpperCase(c)) {
              upper++;
              if (first) {
                capitalised++;
              }
            }
          }
        }
        if (first) {
          words++;
          if (inLink) {
            linkWords++;
          }
        }
        longestWord = Math.max(longestWord, wordLength);
        terminal = false;
      } else {
        if (wordLength > 0 || c <= ' ') {
          unspaced = 0;
        }
        wordLength = 0;
        if (isComma(c)) {
          commas++;
          terminal = false;
        } else if (Scripts.isSentenceEnd(c)) {
          sentenceEnds++;
          terminal = true;
        } else if (c > ' ' && !isClosing(c)) {
          terminal = c == ':' && terminal;
          if (c != '-' && c != ':' && c != ';' && c != '(') {
            symbols++;
          }
        }
      }
      i += width;
    }
    return new TextShape(
        words,
        linkWords,
        letters,
        digits,
        upper,
        capitalised,
        commas,
        sentenceEnds,
        symbols,
        longestWord,
        terminal);
  }

  private static int endOfLowerCase(CharSequence text, int start, int length) {
    int end = start;
    while (end < length && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    return end;
  }

  private static int codePointAt(CharSequence text, int i, int length) {
    char high = text.charAt(i);
    if (Character.isHighSurrogate(high) && i + 1 < length) {
      char low = text.charAt(i + 1);
      if (Character.isLowSurrogate(low)) {
        return Character.toCodePoint(high, low);
      }
    }
    return high;
  }

  private static boolean isWordPart(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isComma(int c) {
    return c == ',' || c == 0x060C || c == 0x3001 || c == 0xFF0C;
  }

  private static boolean isClosing(int c) {
    return c == '"'
        || c == '\''
        || c == ')'
        || c == ']'
        || c == 0x2019
        || c == 0x201D
        || c == 0x201C
        || c == 0xBB
        || c == 0xAB
        || c == 0x300D
        || c == 0x300F
        || c == 0xFF09;
  }
}
