package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.Removal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article says twice is kept once. */
final class NearRepeatsTest {
  private static final String TITLE = "The old ferry of Lower Bexley sails again on Monday";

  private static final String ONE =
      "After two weeks of storms the ferry between the islands runs again, said the harbour board."
          + " The crew of seven had spent the time painting the railing and counting the life vests,"
          + " of which there turned out to be 140.";

  private static final String TWO =
      "Nobody had missed the boat more than the school, whose pupils come from both sides. “We have"
          + " taught half a class for two weeks and the other half by letter,” said the headmistress."
          + " The letters came by helicopter, together with the bread.";

  private static final String THREE =
      "The fare stays as it was. Bicycles travel free until the end of the month, and dogs as long"
          + " as they sit on somebody's lap.";

  private static String text(String... paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  private static List<Removal> removals(String text) {
    return Cleaner.create().clean(RawDocument.text(text)).removals();
  }

  private static void assertGoes(String repeat, String text) {
    assertThat(removals(text))
        .singleElement()
        .satisfies(
            removal -> {
              assertThat(removal.reason()).isEqualTo(Reason.REPEATED);
              assertThat(removal.text()).isEqualTo(repeat);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "After two weeks of storms the ferry between the islands runs again, said the harbour"
            + " board.",
        "After two weeks of storms the ferry between the islands runs again, said the harbour"
            + " board. The crew of seven had spent the time pain…",
        "After two weeks of storm the ferry between the islands runs again, said the harbour board."
            + " The crew of seven had spent the time painting the railing"
      })
  void aTeaserGoes(String teaser) {
    assertGoes(teaser, text(TITLE, teaser, ONE, TWO, THREE));
    assertGoes(teaser, String.join("\n", teaser, ONE, TWO, THREE));
  }

  @Test
  void ofTwoEqualParagraphsAtTheTopTheFirstStays() {
    String text = text(TITLE, ONE, ONE, TWO, THREE);
    assertGoes(ONE, text);
    assertThat(removals(text).get(0).inputStart()).isEqualTo(text.lastIndexOf(ONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We have taught half a class for two weeks and the other half by letter.",
        "“We have taught half a class for two weeks and the other half by letter”",
        "Nobody had missed the boat more than the school, whose pupils come from both sides."
      })
  void aPullQuoteBeforeItsSentenceGoes(String quote) {
    assertGoes(quote, text(TITLE, ONE, quote, TWO, THREE));
  }

  @Test
  void aPullQuoteAfterItsSentenceGoesIfItIsMarkedAsOne() {
    String quote = "“We have taught half a class for two weeks and the other half by letter.”";
    assertGoes(quote, text(TITLE, ONE, TWO, quote, THREE));
  }

  @Test
  void theTitleAgainGoes() {
    assertGoes(TITLE, text(TITLE, ONE, TITLE, TWO, THREE));
    assertGoes(TITLE + " | Bexley News", text(TITLE, ONE, TWO, TITLE + " | Bexley News", THREE));
    assertGoes(TITLE + " - Bexley News", text(TITLE, TITLE + " - Bexley News", ONE, TWO, THREE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // what is answered, unmarked
        "Nobody had missed the boat more than the school, whose pupils come from both sides.",
        "> Nobody had missed the boat more than the school, whose pupils come from both sides.",
        // a part of a sentence, like a heading
        "The time painting the railing and counting the life vests",
        // another number
        "After two weeks of storms the ferry between the islands runs again, said the harbour"
            + " board. The crew of seven had spent the time painting the railing and counting the"
            + " life vests, of which there turned out to be 150.",
        // too short
        "The fare stays as it was.",
        "- Bicycles travel free until the end of the month, and dogs as long as they sit on"
            + " somebody's lap.",
      })
  void whatOnlyLooksLikeARepeatStays(String line) {
    String text = text(TITLE, ONE, TWO, line, THREE);
    assertThat(removals(text)).isEmpty();
  }

  @Test
  void refrainsStay() {
    String refrain = "Row, ferryman, row us over the sound, the tide is no friend of the drowned.";
    String song =
        text(
            refrain + "\nThe lantern is lit,",
            "My mother is waiting,\n" + refrain,
            refrain + "\nThe lantern is out,");
    assertThat(removals(text(TITLE, ONE, TWO, song, THREE))).isEmpty();
  }

  @Test
  void timeGrowsNoFasterThanTheText() {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder(ONE);
    for (int i = 0; i < 20_000; i++) {
      int from = random.nextInt(40);
      text.append("\n\n").append(TWO, from, TWO.length() - random.nextInt(40)).append('.');
    }
    assertTimeout(Duration.ofSeconds(20), () -> removals(text.toString()));
  }
}
