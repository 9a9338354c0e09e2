package dev.winnow.quality;

import java.util.EnumMap;
import java.util.Map;

/** Counts the lines and paragraphs of a text. */
final class LineCounts {
  private static final int SHORT = 30;
  private static final int FEW_WORDS = 3;
  private static final int LONG_WORD = 1000;
  private static final long MULTIPLIER = 0xff51afd7ed558ccdL;

  private final Map<Signal, Integer> kinds = new EnumMap<>(Signal.class);
  private final NameTable seenLines = new NameTable();
  private final NameTable seenParagraphs = new NameTable();

  private int lines;
  private int paragraphs;
  private long sentences;
  private long c4Sentences;
  private long characters;
  private long words;
  private long noiseWords;
  private int repeatedParagraphs;
  private long repeatedLineCharacters;
  private long repeatedParagraphCharacters;
  private long paragraphHash;
  private long paragraphCharacters;
  private boolean inParagraph;

  /**
   * Counts a line that is not blank.
   *
   * @param lineWords how many words it has
   * @param phrases the kinds of phrases in it, as in {@link LinePhrases}
   */
  void add(LineScan line, SpacedWords spaced, int lineWords, int phrases) {
    lines++;
    words += lineWords;
    sentences += line.sentences;
    characters += line.characters;
    boolean ellipsis = line.endsInEllipsis();
    boolean javascript = (phrases & LinePhrases.JAVASCRIPT) != 0;
    boolean policy = (phrases & LinePhrases.POLICY) != 0;
    boolean few = lineWords < FEW_WORDS;
    count(Signal.BULLET_LINES, line.bullet);
    count(Signal.ELLIPSIS_LINES, ellipsis);
    count(Signal.TERMINAL_PUNCTUATION_LINES, line.ended);
    count(Signal.FEW_WORD_LINES, few);
    count(Signal.JAVASCRIPT_LINES, javascript);
    count(Signal.POLICY_LINES, policy);
    count(Signal.SHORT_LINES, line.characters <= SHORT);
    if (line.ended
        && !ellipsis
        && !few
        && !javascript
        && !policy
        && spaced.longestInLine() <= LONG_WORD) {
      c4Sentences += line.sentences;
    }
    countNoise(line, spaced, lineWords);
    countRepeat(line);
  }

  private void countNoise(LineScan line, SpacedWords spaced, int lineWords) {
    boolean capitals = 2 * line.capitals > line.characters;
    boolean numeric = line.numbers > 0 && line.letters == 0;
    boolean counter = spaced.isCounter();
    boolean oneWord = lineWords <= 1;
    count(Signal.UPPERCASE_LINES, capitals);
    count(Signal.NUMERIC_LINES, numeric);
    count(Signal.COUNTER_LINES, counter);
    count(Signal.ONE_WORD_LINES, oneWord);
    noiseWords += capitals || numeric || counter || oneWord ? lineWords : 0;
  }

  private void countRepeat(LineScan line) {
    boolean repeated = seenLines.count(seenLines.name(line.hash)) > 1;
    count(Signal.DUPLICATE_LINES, repeated);
    repeatedLineCharacters += repeated ? line.characters : 0;
    long mixed = (paragraphHash ^ line.hash) * MULTIPLIER;
    paragraphHash = mixed ^ mixed >>> 29;
    paragraphCharacters += line.characters;
    inParagraph = true;
  }

  /** Ends the paragraph, if there is one. */
  void endParagraph() {
    if (!inParagraph) {
      return;
    }
    paragraphs++;
    if (seenParagraphs.count(seenParagraphs.name(paragraphHash)) > 1) {
      repeatedParagraphs++;
      repeatedParagraphCharacters += paragraphCharacters;
    }
    paragraphHash = 0;
    paragraphCharacters = 0;
    inParagraph = false;
  }

  private void count(Signal kind, boolean is) {
    if (is) {
      kinds.merge(kind, 1, Integer::sum);
    }
  }

  void measure(double[] values) {
    kinds.forEach((kind, count) -> values[kind.ordinal()] = Shares.of(count, lines));
    values[Signal.LINE_COUNT.ordinal()] = lines;
    values[Signal.PARAGRAPH_COUNT.ordinal()] = paragraphs;
    values[Signal.SENTENCE_COUNT.ordinal()] = sentences;
    values[Signal.C4_SENTENCES.ordinal()] = c4Sentences;
    values[Signal.MEAN_LINE_LENGTH.ordinal()] = Shares.of(characters, lines);
    values[Signal.DUPLICATE_LINE_CHARACTERS.ordinal()] =
        Shares.of(repeatedLineCharacters, characters);
    values[Signal.DUPLICATE_PARAGRAPHS.ordinal()] = Shares.of(repeatedParagraphs, paragraphs);
    values[Signal.DUPLICATE_PARAGRAPH_CHARACTERS.ordinal()] =
        Shares.of(repeatedParagraphCharacters, characters);
    values[Signal.NEWLINE_RATIO.ordinal()] = Shares.of(Math.max(0, lines - 1), words);
    values[Signal.NOISE_LINE_WORDS.ordinal()] = Shares.of(noiseWords, words);
  }
}
