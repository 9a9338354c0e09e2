package dev.winnow.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A measure of one text by which corpora are cleaned and described.
 *
 * <p>Signals of the same name differ between tools; what is said here is what Winnow computes, and
 * {@link #VERSION} changes with it. {@code benchmarks/results/quality-signals.md} lists the
 * differences to datatrove, Dolma and RedPajama. Throughout:
 *
 * <ul>
 *   <li>a <i>character</i> is a Unicode code point, and white space is all alike;
 *   <li>a <i>word</i> is a run of letters, marks and numbers, in lower case; in scripts written
 *       without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) each two neighbouring characters, as
 *       in {@link dev.winnow.token.WordCount};
 *   <li>a <i>spaced word</i> is what white space sets apart, punctuation included;
 *   <li>a <i>line</i> ends at a line's end (LF, CR, VT, FF, NEL, LS, PS), has no white space at
 *       either end, and is not blank; a <i>paragraph</i> is a run of lines without a blank one
 *       between them;
 *   <li>a <i>share</i> is from 0 to 1; what there is nothing to measure of is 0.
 * </ul>
 *
 * <p>Sources. Gopher: Rae et al. 2021, arXiv:2112.11446, appendix A1.1. C4: Raffel et al. 2020,
 * JMLR 21(140), section 2.2. RefinedWeb: Penedo et al. 2023, arXiv:2306.01116, appendix G.2.
 * FineWeb: Penedo et al. 2024, arXiv:2406.17557, section 3.6. RPv2: Weber et al. 2024,
 * arXiv:2411.12372, and {@code RedPajama-Data}, branch {@code rp_v2}. Implementations (datatrove,
 * Dolma, DCLM) as of November 2026.
 */
public enum Signal {
  /** Characters, white space included. */
  CHARACTER_COUNT(Unit.COUNT),
  /** Words. Source: Gopher; RPv2 {@code rps_doc_word_count} counts spaced ones. */
  WORD_COUNT(Unit.COUNT),
  /** Lines. */
  LINE_COUNT(Unit.COUNT),
  /** Paragraphs. */
  PARAGRAPH_COUNT(Unit.COUNT),
  /**
   * Stretches of a line with a word that end in a sentence mark (of any script) before white space,
   * or in 。！？ anywhere, or with the line. Source: C4, RPv2 {@code rps_doc_num_sentences}.
   */
  SENTENCE_COUNT(Unit.COUNT),
  /** Characters of the longest spaced word without letters of a script without spaces: C4. */
  LONGEST_WORD(Unit.CHARACTERS),
  /**
   * Letters, marks and numbers in a spaced word on average, of those that have any and none of a
   * script without spaces. Absent where more than half of them are of such scripts. Source: Gopher;
   * the mean as in datatrove and DCLM, where Dolma takes the median.
   */
  MEAN_WORD_LENGTH(Unit.CHARACTERS),
  /** Characters of a line on average. Source: datatrove, line statistics. */
  MEAN_LINE_LENGTH(Unit.CHARACTERS),

  /** Number signs to words. Source: Gopher, by symbol as in datatrove. */
  HASH_RATIO(Unit.RATIO),
  /** Ellipses, {@code …} or three full stops, to words. Source: Gopher, as in datatrove. */
  ELLIPSIS_RATIO(Unit.RATIO),
  /** Lines that begin with {@code - * ·} or one of the ten marks of RPv2. Source: Gopher. */
  BULLET_LINES(Unit.SHARE),
  /** Lines that end in an ellipsis. Source: Gopher. */
  ELLIPSIS_LINES(Unit.SHARE),
  /** Spaced words with a letter. Source: Gopher, as in Dolma; datatrove cuts punctuation off. */
  ALPHABETIC_WORDS(Unit.SHARE),
  /**
   * How many of eight frequent function words occur: for English those of Gopher (the, be, to, of,
   * and, that, have, with), distinct ones, in any case. Gopher has no others; Winnow has eight of
   * each of 83 languages in {@code stop-words.tsv}, looked up as parts of the text in scripts
   * without spaces. Absent for other languages.
   */
  STOP_WORDS(Unit.COUNT),

  /** Lines that repeat an earlier one. Source: Gopher, without the first, as in datatrove. */
  DUPLICATE_LINES(Unit.SHARE),
  /** Paragraphs that repeat an earlier one. Source: Gopher, as in datatrove. */
  DUPLICATE_PARAGRAPHS(Unit.SHARE),
  /** Characters of lines, in lines that repeat an earlier one. Source: Gopher, FineWeb. */
  DUPLICATE_LINE_CHARACTERS(Unit.SHARE),
  /** Characters of lines, in paragraphs that repeat an earlier one. Source: Gopher. */
  DUPLICATE_PARAGRAPH_CHARACTERS(Unit.SHARE),
  /**
   * Characters of words in the most frequent run of 2 words, each counted once; 0 if none occurs
   * twice, and of equally frequent ones that with most characters. Source: Gopher.
   */
  TOP_2_GRAM(Unit.SHARE),
  /** The same of 3 words. */
  TOP_3_GRAM(Unit.SHARE),
  /** The same of 4 words. */
  TOP_4_GRAM(Unit.SHARE),
  /**
   * Characters of words in runs of 5 words that occur more than once, the first included, each
   * counted once. Source: Gopher, as in RPv2 {@code rps_doc_frac_chars_dupe_5grams}.
   */
  DUPLICATE_5_GRAMS(Unit.SHARE),
  /** The same of 6 words. */
  DUPLICATE_6_GRAMS(Unit.SHARE),
  /** The same of 7 words. */
  DUPLICATE_7_GRAMS(Unit.SHARE),
  /** The same of 8 words. */
  DUPLICATE_8_GRAMS(Unit.SHARE),
  /** The same of 9 words. */
  DUPLICATE_9_GRAMS(Unit.SHARE),
  /** The same of 10 words. */
  DUPLICATE_10_GRAMS(Unit.SHARE),

  /**
   * Lines that end in a sentence mark of any script or a quotation mark, closing brackets left out.
   * Absent where more than half of the letters are Thai or Lao, which have no such mark. Source:
   * C4, FineWeb.
   */
  TERMINAL_PUNCTUATION_LINES(Unit.SHARE),
  /** Lines of fewer than three words. Source: C4, as in the paper's first version. */
  FEW_WORD_LINES(Unit.SHARE),
  /** Lines with the word javascript. Source: C4, RPv2 {@code rps_lines_javascript_counts}. */
  JAVASCRIPT_LINES(Unit.SHARE),
  /**
   * Lines with terms of use, privacy policy, cookie policy, uses cookies, use of cookies or use
   * cookies. Source: C4, in its code.
   */
  POLICY_LINES(Unit.SHARE),
  /** How often lorem ipsum occurs. Source: C4. */
  LOREM_IPSUM(Unit.COUNT),
  /** Curly brackets among characters. Source: C4, which counts opening ones; RPv2 both. */
  CURLY_BRACKETS(Unit.SHARE),
  /**
   * Sentences in lines that C4 would keep: that end as in {@link #TERMINAL_PUNCTUATION_LINES} but
   * not in an ellipsis, have three words or more and none longer than 1,000 characters, and are
   * neither javascript nor policy lines. Absent for Thai and Lao. Source: C4.
   */
  C4_SENTENCES(Unit.COUNT),

  /** Lines of at most 30 characters. Source: FineWeb. */
  SHORT_LINES(Unit.SHARE),
  /** Line ends between lines to words, blank lines left out. Source: FineWeb, which counts all. */
  NEWLINE_RATIO(Unit.RATIO),

  /** Lines of which more than half of the characters are capitals. Source: RefinedWeb, DCLM. */
  UPPERCASE_LINES(Unit.SHARE),
  /** Lines with numbers and no letter. Source: RefinedWeb; DCLM allows no punctuation. */
  NUMERIC_LINES(Unit.SHARE),
  /**
   * Lines of a number and one more spaced word, such as {@code 3 likes}. Source: RefinedWeb; DCLM
   * has a list of English words.
   */
  COUNTER_LINES(Unit.SHARE),
  /** Lines of at most one word. Source: RefinedWeb. */
  ONE_WORD_LINES(Unit.SHARE),
  /** Words in lines of the last four kinds. Source: RefinedWeb. */
  NOISE_LINE_WORDS(Unit.SHARE),

  /** Distinct words among words. Source: RPv2 {@code rps_doc_frac_unique_words}. */
  UNIQUE_WORDS(Unit.SHARE),
  /** Entropy of the words in nats. Source: RPv2 {@code rps_doc_unigram_entropy}. */
  WORD_ENTROPY(Unit.NATS),
  /** Spaced words with a capital and no small letter: RPv2 {@code rps_doc_frac_all_caps_words}. */
  ALL_CAPS_WORDS(Unit.SHARE),
  /** Letters and marks among characters. Source: OSCAR 23.01, {@code noisy}. */
  LETTERS(Unit.SHARE),
  /** Capitals among characters. Source: RPv2, datatrove statistics. */
  CAPITALS(Unit.SHARE),
  /** Numbers of any script among characters. Source: RPv2, datatrove statistics. */
  DIGITS(Unit.SHARE),
  /** White space among characters. Source: datatrove statistics. */
  WHITE_SPACE(Unit.SHARE),
  /** What is neither letter, mark, number nor white space among characters. */
  SYMBOLS(Unit.SHARE),
  /** Letters, marks and numbers of scripts without spaces, among all of them. */
  UNSPACED(Unit.SHARE);

  /** Rises when a signal comes to mean something else. */
  public static final int VERSION = 1;

  /** In what a signal is counted. */
  public enum Unit {
    /** A whole number from 0 on. */
    COUNT,
    /** From 0 to 1. */
    SHARE,
    /** From 0 on; one to another thing, of which there may be fewer. */
    RATIO,
    /** A number of characters from 0 on. */
    CHARACTERS,
    /** Entropy to the base e, from 0 on. */
    NATS
  }

  private final Unit unit;
  private final String key;

  Signal(Unit unit) {
    this.unit = unit;
    this.key = name().toLowerCase(Locale.ROOT);
  }

  /** Returns the signal of a key, such as {@code mean_word_length}. */
  public static Optional<Signal> of(String key) {
    return Stream.of(values()).filter(signal -> signal.key.equals(key)).findFirst();
  }

  /** Returns the name in rule files and in JSON: that of the constant in lower case. */
  public String key() {
    return key;
  }

  /** Returns in what it is counted. */
  public Unit unit() {
    return unit;
  }

  /** Returns the key in words, such as {@code mean word length}. */
  @Override
  public String toString() {
    return key.replace('_', ' ');
  }
}
