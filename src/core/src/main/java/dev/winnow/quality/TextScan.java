package dev.winnow.quality;

import dev.winnow.token.LocatedTokens;

/** Reads a text once, character by character, for all signals but those of repeated words. */
final class TextScan {
  private final String text;
  private final LocatedTokens words;
  private final LinePhrases phrases = LinePhrases.standard();
  private final SpacedWords spaced = new SpacedWords();
  private final LineScan line = new LineScan(spaced);
  private final LineCounts lines = new LineCounts();

  private long characters;
  private long letters;
  private long capitals;
  private long numbers;
  private long spaces;
  private long hashSigns;
  private long curlyBrackets;
  private long ellipses;
  private long unspaced;
  private long unended;
  private int loremIpsum;
  private int word;

  TextScan(String text, LocatedTokens words) {
    this.text = text;
    this.words = words;
  }

  /** Reads the text, and adds the signals to the values. */
  void measure(double[] values) {
    read();
    lines.measure(values);
    spaced.measure(values);
    int count = words.count();
    set(Signal.CHARACTER_COUNT, (double) characters, values);
    set(Signal.WORD_COUNT, count, values);
    set(Signal.HASH_RATIO, Shares.of(hashSigns, count), values);
    set(Signal.ELLIPSIS_RATIO, Shares.of(ellipses, count), values);
    set(Signal.LOREM_IPSUM, loremIpsum, values);
    set(Signal.CURLY_BRACKETS, Shares.of(curlyBrackets, characters), values);
    set(Signal.LETTERS, Shares.of(letters, characters), values);
    set(Signal.CAPITALS, Shares.of(capitals, characters), values);
    set(Signal.DIGITS, Shares.of(numbers, characters), values);
    set(Signal.WHITE_SPACE, Shares.of(spaces, characters), values);
    set(Signal.SYMBOLS, Shares.of(characters - letters - numbers - spaces, characters), values);
    set(Signal.UNSPACED, Shares.of(unspaced, letters + numbers), values);
    if (2 * unspaced > letters + numbers) {
      set(Signal.MEAN_WORD_LENGTH, Double.NaN, values);
    }
    if (2 * unended > letters) {
      set(Signal.TERMINAL_PUNCTUATION_LINES, Double.NaN, values);
      set(Signal.C4_SENTENCES, Double.NaN, values);
    }
  }

  /** Returns whether the text has characters of two UTF-16 units; known once it is read. */
  boolean isSupplementary() {
    return characters < text.length();
  }

  private static void set(Signal signal, double value, double[] values) {
    values[signal.ordinal()] = value;
  }

  private void read() {
    int length = text.length();
    line.start();
    for (int i = 0; i < length; ) {
      int c = text.charAt(i++);
      if (Character.isHighSurrogate((char) c)
          && i < length
          && Character.isLowSurrogate(text.charAt(i))) {
        c = Character.toCodePoint((char) c, text.charAt(i++));
      }
      characters++;
      int traits = Traits.of(c);
      if ((traits & Traits.SPACE) == 0) {
        line.visible(c, traits);
        count(c, traits);
      } else if ((traits & Traits.LINE_END) == 0) {
        spaces++;
        line.space();
      } else {
        spaces++;
        if (c != '\n' || i < 2 || text.charAt(i - 2) != '\r') {
          endLine(i);
        }
      }
    }
    endLine(length);
    lines.endParagraph();
  }

  private void count(int c, int traits) {
    if ((traits & Traits.UNSPACED) != 0) {
      unspaced++;
      unended += (traits & (Traits.UNENDED | Traits.NUMBER)) == Traits.UNENDED ? 1 : 0;
    } else if (c == '#') {
      hashSigns++;
    } else if (c == '{' || c == '}') {
      curlyBrackets++;
    }
  }

  private void endLine(int end) {
    if (line.characters == 0) {
      lines.endParagraph();
      return;
    }
    line.end();
    int first = word;
    int found = 0;
    while (word < words.count() && words.start(word) < end) {
      int kind = phrases.at(words, word);
      found |= kind;
      loremIpsum += (kind & LinePhrases.LOREM_IPSUM) != 0 ? 1 : 0;
      word++;
    }
    letters += line.letters;
    capitals += line.capitals;
    numbers += line.numbers;
    ellipses += line.ellipses;
    lines.add(line, spaced, word - first, found);
    line.start();
  }
}
