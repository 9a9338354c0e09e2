package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to be slow take no more time than their size asks for. */
final class HostileTextTest {
  private static final String PROSE =
      "The keeper said that the lamp would be lit again before the first boats came home.\n\n";

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(
            "one line", "All work and no play is what they were paid for. ".repeat(100_000)),
        Arguments.of("no break at all", "aB".repeat(2_500_000)),
        Arguments.of("glued lists", "It ends.Most read from XOne HeadlineAnother".repeat(110_000)),
        Arguments.of("glued markers", "It ends.Read more: ".repeat(250_000)),
        Arguments.of(
            "quotes in glue", "It ends.Most read from " + "One Word “two ".repeat(330_000)),
        Arguments.of("short lines", "Reply\n".repeat(1_000_000)),
        Arguments.of("headings", PROSE + PROSE + "Related posts\nA headline\n".repeat(300_000)),
        Arguments.of("comments", PROSE + PROSE + "Comments\nA headline\n".repeat(300_000)),
        Arguments.of("forms", PROSE + PROSE + "Leave a reply\nName *\nx\n".repeat(250_000)),
        Arguments.of("share bars", PROSE + "Share this\nFacebook\n".repeat(300_000)),
        Arguments.of("dates", "A title\n" + "12 March 2022\nJane Doe\n".repeat(250_000) + PROSE),
        Arguments.of("marks", "e" + "\u0301".repeat(1_000_000)),
        Arguments.of("lone surrogates", "\ud800 \udc00\n".repeat(500_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void takesLinearTime(String name, String text) {
    String cleaned =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> Cleaner.create().clean(RawDocument.text(text)).text());
    assertThat(cleaned.length()).as(name).isLessThanOrEqualTo(text.length());
  }
}
