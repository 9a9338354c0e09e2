package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a million characters take a second; quadratic work would take hours. */
final class PhraseScalingTest {
  private static final int LENGTH = 1_000_000;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "Read more. ",
        "Facebook Twitter ",
        "your email address will not be ",
        "1,",
        "1 ",
        "e\u0301",
        "\u0301",
        "𝐑",
        "🔥",
        "ﷺ",
        "分享",
        "ReadMore",
        "You might also like",
        ". ",
        "\u1161",
      })
  void costIsLinearInTheLine(String piece) {
    String line = "x" + piece.repeat(LENGTH / piece.length());
    PhraseScanner scanner = PhraseMatcher.standard().scanner();
    assertTimeout(
        LIMIT,
        () -> {
          scanner
              .strongest(line)
              .ifPresent(match -> assertThat(match.coverage()).isBetween(0.0, 1.0));
          scanner.findGlued(line);
        });
  }
}
