package dev.winnow.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.token.WordCount;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any text. */
class QualityPropertiesTest {
  private static final List<Signal> LONGER_AND_LONGER =
      List.of(
          Signal.DUPLICATE_5_GRAMS,
          Signal.DUPLICATE_6_GRAMS,
          Signal.DUPLICATE_7_GRAMS,
          Signal.DUPLICATE_8_GRAMS,
          Signal.DUPLICATE_9_GRAMS,
          Signal.DUPLICATE_10_GRAMS);

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "a",
            "b",
            "Ab",
            "THE",
            "don't",
            " ",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            ".",
            "...",
            "…",
            "#",
            "{",
            "- ",
            "東",
            "京都",
            "ｶﾞ",
            "กา",
            "ﬁ",
            "e\u0301",
            "🙂",
            "\ud83d",
            "𐐀",
            "12",
            "½",
            "\"",
            ")",
            "javascript",
            "\u200b",
            "\u0f0d",
            "한")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property
  void sharesAreSharesAndNothingIsNegative(@ForAll("soup") String text) {
    QualitySignals signals = QualitySignals.of(text, "en");
    signals
        .values()
        .forEach(
            (signal, value) -> {
              assertThat(value).as(signal.key()).isFinite().isNotNegative();
              if (signal.unit() == Signal.Unit.SHARE) {
                assertThat(value).as(signal.key()).isLessThanOrEqualTo(1);
              }
              if (signal.unit() == Signal.Unit.COUNT) {
                assertThat(value).as(signal.key()).isEqualTo(Math.rint(value));
              }
            });
    assertThat(signals.value(Signal.WORD_COUNT)).hasValue(WordCount.of(text));
    assertThat(QualitySignals.of(text, "en")).isEqualTo(signals).hasSameHashCodeAs(signals);
  }

  @Property
  void longerRunsRepeatLess(@ForAll("soup") String text) {
    QualitySignals signals = QualitySignals.of(text + "\n" + text, "en");
    for (int i = 1; i < LONGER_AND_LONGER.size(); i++) {
      assertThat(signals.value(LONGER_AND_LONGER.get(i)).orElseThrow())
          .isLessThanOrEqualTo(signals.value(LONGER_AND_LONGER.get(i - 1)).orElseThrow());
    }
  }

  @Property
  void theSameParagraphAgainIsADuplicate(@ForAll("soup") String text) {
    QualitySignals once = QualitySignals.of(text, "en");
    QualitySignals twice = QualitySignals.of(text + "\n\n" + text, "en");
    double lines = once.value(Signal.LINE_COUNT).orElseThrow();
    assertThat(twice.value(Signal.LINE_COUNT)).hasValue(2 * lines);
    assertThat(twice.value(Signal.DUPLICATE_LINES).orElseThrow())
        .isGreaterThanOrEqualTo(lines == 0 ? 0 : 0.5);
  }
}
