package dev.winnow.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.quality.Rule.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetTest {
  private static final String PROSE =
      "The captain was asleep in the hold between two crates of herring, and nobody dared to wake"
          + " him. The tide had turned! Who would feed the goat? It had been fed before they left the"
          + " harbour, the boy said. That was not true, and he knew it, but it made the others sleep"
          + " with ease until the morning came and the goat got loud.\n";

  @Test
  void brokenRulesAreToldInWords() {
    RuleSet rules =
        RuleSet.parse("my", "word_count >= 4\n mean_word_length\t<= 2.5  our pages, 2026\n");
    assertThat(rules.check(QualitySignals.of("Seven eleven", "en")))
        .extracting(BrokenRule::name, BrokenRule::value, BrokenRule::explanation)
        .containsExactly(
            tuple("my.word_count", 2.0, "my: word count 2, below 4"),
            tuple("my.mean_word_length", 5.5, "my: mean word length 5.5, above 2.5"));
    assertThat(rules.check(QualitySignals.of("to be or so", "en"))).isEmpty();
  }

  @Test
  void aRuleThatMakesNoSenseForATextIsNotBroken() {
    RuleSet rules = RuleSet.parse("my", "stop_words >= 2\nmean_word_length >= 3");
    assertThat(rules.check(QualitySignals.of("東京へ行く", "und"))).isEmpty();
    assertThat(rules.check(QualitySignals.of("xy", "en"))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 2, true", "AT_LEAST, 3, false",
    "AT_MOST, 2, true", "AT_MOST, 1, false",
    "MORE_THAN, 1, true", "MORE_THAN, 2, false",
    "LESS_THAN, 3, true", "LESS_THAN, 2, false"
  })
  void comparisons(Comparison comparison, double threshold, boolean kept) {
    RuleSet rules =
        new RuleSet("my", List.of(new Rule(Signal.WORD_COUNT, comparison, threshold, "")));
    assertThat(rules.check(QualitySignals.of("two words", "en")).isEmpty()).isEqualTo(kept);
  }

  static List<RuleSet> published() {
    return RuleSet.published();
  }

  @ParameterizedTest
  @MethodSource("published")
  void publishedRulesKeepProseDropMenusAndAreReadBackAsWritten(RuleSet set) {
    assertThat(set.check(QualitySignals.of(PROSE, "en"))).isEmpty();
    assertThat(set.check(QualitySignals.of("Home\nNews\nHome\nNews", "en"))).isNotEmpty();
    assertThat(RuleSet.parse(set.name(), set.toString())).isEqualTo(set);
    assertThat(RuleSet.published(set.name())).contains(set);
  }

  @Test
  void thePublishedThresholds() {
    assertThat(RuleSet.published())
        .extracting(RuleSet::name)
        .containsExactly("c4", "fineweb", "gopher", "refinedweb");
    assertThat(RuleSet.published("gopher").orElseThrow().rules()).hasSize(23);
    assertThat(RuleSet.published("fineweb").orElseThrow().rules())
        .extracting(Rule::signal, Rule::comparison, Rule::threshold)
        .contains(tuple(Signal.SHORT_LINES, Comparison.AT_MOST, 0.67));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "word_length >= 2 | there is no signal 'word_length'; use one of character_count, word_count",
        "word_count => 2 | '=>' compares nothing; use one of >= <= > <",
        "word_count >= two | 'two' is no number; write one",
        "word_count >= NaN | 'NaN' is no number; write one",
        "word_count>=2 | 'word_count>=2' is no rule; write a signal, one of >= <= > <, and a number",
      })
  void whatIsNoRuleIsRefusedWithLineAndRemedy(String line, String message) {
    assertThatThrownBy(() -> RuleSet.parse("my", "\ufeff# mine\r\n\r\n" + line + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 3: " + message);
  }
}
