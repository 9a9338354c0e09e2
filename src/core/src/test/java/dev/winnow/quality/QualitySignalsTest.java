package dev.winnow.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values worked out by hand, and what must hold of any text. */
class QualitySignalsTest {
  private static QualitySignals of(String text) {
    return QualitySignals.of(text, "en");
  }

  private static double value(Signal signal, String text) {
    return of(text).value(signal).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "CHARACTER_COUNT | `a 🙂\nb` | 5",
        "WORD_COUNT | `It's 3.5 km; 東京都!` | 7",
        "LINE_COUNT | `a\r\nb\n\n \nc` | 3",
        "PARAGRAPH_COUNT | `a\r\nb\n\n \nc` | 2",
        "SENTENCE_COUNT | `He paid 3.50. Why? (No idea.) Then he` | 4",
        "SENTENCE_COUNT | `我来了。你呢？好` | 3",
        "SENTENCE_COUNT | `Τι λες; Τίποτα.` | 2",
        "LONGEST_WORD | `a (bcd)e! 東京東京東京東京` | 7",
        "MEAN_WORD_LENGTH | `don't (go) -- x2!` | 2.666667",
        "MEAN_LINE_LENGTH | `  ab \n\nabcd` | 3",
        "HASH_RATIO | `#one two # three #4` | 0.75",
        "ELLIPSIS_RATIO | `one... two… three ...... four` | 1",
        "BULLET_LINES | `- a\n• b\nc - d\n2. e` | 0.5",
        "ELLIPSIS_LINES | `a...\nb…\nc..\n… d` | 0.5",
        "ALPHABETIC_WORDS | `one 2 -- a1` | 0.5",
        "STOP_WORDS | `THE cat and the dog` | 2",
        "DUPLICATE_LINES | `a\nb\n a\na\nc` | 0.4",
        "DUPLICATE_LINE_CHARACTERS | `aaa\nb\n aaa` | 0.428571",
        "DUPLICATE_PARAGRAPHS | `a\nb\n\nb\n\na\nb` | 0.333333",
        "DUPLICATE_PARAGRAPH_CHARACTERS | `a\nb\n\nbbb\n\na\nb` | 0.285714",
        // "to be" twice: 8 of 13 letters
        "TOP_2_GRAM | `to be or not to be` | 0.615385",
        "TOP_2_GRAM | `a a a a` | 1",
        "TOP_3_GRAM | `ab c d ab c d e` | 0.888889",
        "TOP_4_GRAM | `one two three four five` | 0",
        "DUPLICATE_5_GRAMS | `a b c d e f a b c d e` | 0.909091",
        "DUPLICATE_6_GRAMS | `a b c d e f a b c d e` | 0",
        "TERMINAL_PUNCTUATION_LINES | `a.\nb (c.)\nd (e)\n‘f’` | 0.75",
        "FEW_WORD_LINES | `one two three\none two\n--` | 0.666667",
        "JAVASCRIPT_LINES | `Enable JavaScript!\nb` | 0.5",
        "POLICY_LINES | `Our Privacy  policy\nprivacy of policy` | 0.5",
        "LOREM_IPSUM | `Lorem ipsum, lorem. Ipsum lorem` | 2",
        "CURLY_BRACKETS | `{}ab` | 0.5",
        "C4_SENTENCES | `One two three. Four.\nTwo words.\nNo end at all\nIt went on...` | 2",
        "SHORT_LINES | `123456789012345678901234567890\n1234567890123456789012345678901` | 0.5",
        "NEWLINE_RATIO | `a b\n\n\nc d\n` | 0.25",
        "UPPERCASE_LINES | `ABc\nAb\nABCD efg` | 0.333333",
        "NUMERIC_LINES | `12.05.2020\n- 3 -\na 1\n--` | 0.5",
        "COUNTER_LINES | `3 likes\n1,204 Kommentare\nlikes 3\n3 big likes` | 0.5",
        "ONE_WORD_LINES | `one\none two\n--\n東京\n東京都` | 0.6",
        "NOISE_LINE_WORDS | `one\n3 likes\none two three\nABC DE` | 0.625",
        "UNIQUE_WORDS | `a A b c` | 0.75",
        "WORD_ENTROPY | `a b a b` | 0.693147",
        "ALL_CAPS_WORDS | `USA is 42 I` | 0.5",
        "LETTERS | `ab 1` | 0.5",
        "CAPITALS | `Ab 1` | 0.25",
        "DIGITS | `ab ٣` | 0.25",
        "WHITE_SPACE | `a\nb ` | 0.5",
        "SYMBOLS | `a-b!` | 0.5",
        "UNSPACED | `東京 ab` | 0.5",
      })
  void byHand(Signal signal, String text, double expected) {
    assertThat(value(signal, text)).isCloseTo(expected, within(1e-6));
  }

  @Test
  void whatMakesNoSenseIsAbsent() {
    assertThat(of("東京へ行く。").value(Signal.MEAN_WORD_LENGTH)).isEmpty();
    assertThat(of("ตลาดน้ำเปิดทุกวัน").value(Signal.TERMINAL_PUNCTUATION_LINES)).isEmpty();
    assertThat(of("ตลาดน้ำเปิดทุกวัน").value(Signal.C4_SENTENCES)).isEmpty();
    assertThat(QualitySignals.of("a b", "und").value(Signal.STOP_WORDS)).isEmpty();
    assertThat(QualitySignals.of("a b", "und").values()).doesNotContainKey(Signal.STOP_WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "!?!…", "\ud83d", "\u0301", "\ufeff"})
  void ofNextToNothingAllIsFinite(String text) {
    assertThat(of(text).values()).hasSize(Signal.values().length);
    assertThat(of(text).values().values()).allMatch(Double::isFinite);
    assertThat(value(Signal.WORD_COUNT, text)).isZero();
  }

  @Test
  void valuesDoNotDependOnLocaleOrThread() {
    List<String> texts =
        List.of(
            "İISPARTA ISSIZ ısı TITLE title, IN the INN.",
            "東京で。\nDİYARBAKIR",
            "ÇOK çok IŞIK ışık");
    List<QualitySignals> here = texts.stream().map(QualitySignalsTest::of).toList();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      List<Integer> order = new ArrayList<>(IntStream.range(0, 300).boxed().toList());
      assertThat(order.parallelStream().allMatch(i -> of(texts.get(i % 3)).equals(here.get(i % 3))))
          .isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }
}
