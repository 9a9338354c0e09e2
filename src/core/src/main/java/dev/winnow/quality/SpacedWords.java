package dev.winnow.quality;

/** What white space sets apart, counted as it is read. */
final class SpacedWords {
  private int characters;
  private int wordCharacters;

  /** The traits of all characters of the word together. */
  private int traits;

  private long count;
  private long alphabetic;
  private long allCaps;
  private long measured;
  private long measuredCharacters;
  private int longest;

  private int inLine;
  private int longestInLine;
  private boolean numberFirst;
  private boolean wordSecond;

  void startLine() {
    inLine = 0;
    longestInLine = 0;
    numberFirst = false;
    wordSecond = false;
  }

  void add(int ofCharacter) {
    characters++;
    wordCharacters += (ofCharacter & Traits.WORD) != 0 ? 1 : 0;
    traits |= ofCharacter;
  }

  /** Ends the word, if there is one. */
  void end() {
    if (characters == 0) {
      return;
    }
    boolean letters = (traits & Traits.LETTER) != 0;
    boolean numbers = (traits & Traits.NUMBER) != 0;
    count++;
    alphabetic += letters ? 1 : 0;
    allCaps += (traits & (Traits.CAPITAL | Traits.SMALL)) == Traits.CAPITAL ? 1 : 0;
    if ((traits & Traits.UNSPACED) == 0) {
      longestInLine = Math.max(longestInLine, characters);
      if (wordCharacters > 0) {
        measured++;
        measuredCharacters += wordCharacters;
      }
    }
    if (inLine == 0) {
      numberFirst = numbers && !letters;
    } else if (inLine == 1) {
      wordSecond = letters && !numbers;
    }
    inLine++;
    longest = Math.max(longest, longestInLine);
    characters = 0;
    wordCharacters = 0;
    traits = 0;
  }

  /** Returns whether the line is a number and one more word. */
  boolean isCounter() {
    return inLine == 2 && numberFirst && wordSecond;
  }

  int longestInLine() {
    return longestInLine;
  }

  void measure(double[] values) {
    values[Signal.ALPHABETIC_WORDS.ordinal()] = Shares.of(alphabetic, count);
    values[Signal.ALL_CAPS_WORDS.ordinal()] = Shares.of(allCaps, count);
    values[Signal.LONGEST_WORD.ordinal()] = longest;
    values[Signal.MEAN_WORD_LENGTH.ordinal()] = Shares.of(measuredCharacters, measured);
  }
}
