package dev.winnow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected counts come from Python 3.11: {@code len(re.findall(r'\w+', text.lower()))}. */
class WordBagTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'...', 0",
    "'It''s a well-known e-mail', 7",
    "'snake_case __init__ _', 3",
    // superscripts, fractions and Roman numerals are numbers
    "'x\u00b2 \u00bd \u2167 \u2460', 4",
    // a combining mark is no word character: it cuts a decomposed word
    "'cafe\u0301s', 2",
    "'caf\u00e9s', 1",
    // nor is other connector punctuation
    "'a\u203fb', 2",
    // Devanagari vowel signs and virama are marks
    "'\u0939\u093f\u0928\u094d\u0926\u0940', 3",
    "'\u6c34\u706b\u3002\u6728', 2",
    "'\ud835\udc00\ud835\udc01 \ud83d\ude00', 1",
    "'zero\u200bwidth soft\u00adhyphen', 4",
    // lower-casing gives i and a combining dot, which cuts the word
    "'\u0130stanbul', 2",
  })
  void countsWordsAsPythonDoes(String text, int words) {
    assertThat(WordBag.of(text).size()).isEqualTo(words);
  }

  @Test
  void lowerCasesWithFinalSigma() {
    WordBag bag = WordBag.of("\u039f\u0394\u039f\u03a3 Stra\u00dfe");

    assertThat(bag.count("\u03bf\u03b4\u03bf\u03c2")).isEqualTo(1);
    assertThat(bag.count("stra\u00dfe")).isEqualTo(1);
  }

  @Test
  void overlapCountsRepeatsOnceEach() {
    WordBag some = WordBag.of("the cat and the dog and the bird");
    WordBag other = WordBag.of("The the THE the fish and");

    assertThat(some.overlap(other)).isEqualTo(4);
    assertThat(other.overlap(some)).isEqualTo(4);
  }
}
