package dev.winnow.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts made to be slow. */
class HostileQualityTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int LARGE = 50_000_000;
  private static final int MEDIUM = 4_000_000;

  private enum Made {
    ONE_WORD("a".repeat(LARGE)),
    ONE_HAN_RUN("東".repeat(MEDIUM)),
    PUNCTUATION("!".repeat(LARGE)),
    DOTS(". ".repeat(MEDIUM)),
    BLANK_LINES("\r\n".repeat(MEDIUM)),
    SAME_WORDS("a ".repeat(MEDIUM)),
    SAME_LINES("a b.\n\n".repeat(MEDIUM / 6)),
    MARKS("a" + "\u0301".repeat(MEDIUM)),
    GOTHIC("\ud800\udf30".repeat(MEDIUM / 2)),
    HIGH_SURROGATES("\ud83d".repeat(MEDIUM)),
    RANDOM(random()),
    PERIODIC("a b c d e f g h i j k ".repeat(MEDIUM / 22));

    private final String text;

    Made(String text) {
      this.text = text;
    }

    private static String random() {
      Random random = new Random(1);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < MEDIUM; i++) {
        text.append((char) (random.nextInt(40) + 32 + (i % 7 == 0 ? 0x3000 : 0)));
      }
      return text.toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesLittleTimeAndStaysInBounds(Made made) {
    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          QualitySignals signals = QualitySignals.of(made.text, "en");
          signals
              .values()
              .forEach(
                  (signal, value) ->
                      assertThat(value)
                          .as(signal.key())
                          .isBetween(
                              0.0, signal.unit() == Signal.Unit.SHARE ? 1.0 : Double.MAX_VALUE));
        });
  }
}
