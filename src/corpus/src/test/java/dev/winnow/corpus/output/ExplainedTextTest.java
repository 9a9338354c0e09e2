package dev.winnow.corpus.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.MarkedBlock;
import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.Removal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainedTextTest {
  private static final Removal SHARE = new Removal(Reason.SHARE, "Share", 0.5, 13);

  private static String render(String text, Removal... removals) {
    return ExplainedText.render(text, List.of(removals), List.of(), false);
  }

  @Test
  void removedBlocksAreShownInPlaceAndCounted() {
    assertThat(
            render(
                "Title\n\nFirst.\n\nSecond.",
                new Removal(Reason.NAVIGATION, "Home\nNews", 0.934, 0),
                SHARE,
                new Removal(Reason.LEGAL, "(c)", 1, 99),
                new Removal(Reason.LEGAL, "Terms", 1, 99)))
        .isEqualTo(
            """
            - [NAVIGATION 0.93] Home
            - [NAVIGATION 0.93] News
              Title

              First.

            - [SHARE 0.50] Share

              Second.

            - [LEGAL 1.00] (c)
            - [LEGAL 1.00] Terms
            = 4 removed: LEGAL 2, NAVIGATION 1, SHARE 1
            """);
  }

  @Test
  void aLineGoesOnAfterWhatWasCutOutOfIt() {
    assertThat(
            render(
                "The ferry sank. Nobody drowned.\nThe end.",
                new Removal(Reason.RECOMMENDED, "Read also: ferries", 0.8, 15)))
        .isEqualTo(
            """
              The ferry sank.
            - [RECOMMENDED 0.80] Read also: ferries
            … Nobody drowned.
              The end.
            = 1 removed: RECOMMENDED 1
            """);
  }

  @Test
  void linesInDoubtAreShownWithTheirReason() {
    String text = "One.\n\n- A\n- B\n\nC\tD";
    List<MarkedBlock> marks =
        List.of(
            new MarkedBlock(Reason.SHARE, "B", 0.5, text.indexOf('B')),
            new MarkedBlock(Reason.CREDIT, "C", 0.25, text.indexOf('C')),
            new MarkedBlock(Reason.CREDIT, "D", 0.25, text.indexOf('D')));
    assertThat(ExplainedText.render(text, List.of(), marks, false))
        .isEqualTo(
            """
              One.

              - A
            ? [SHARE 0.50] - B

            ? [CREDIT 0.25] C\tD
            = nothing removed; 3 kept in doubt: CREDIT 2, SHARE 1
            """);
  }

  @Test
  void coloursEndWithTheirLine() {
    List<MarkedBlock> marks = List.of(new MarkedBlock(Reason.LEGAL, "a", 1, 0));
    assertThat(ExplainedText.render("a\nb", List.of(SHARE), marks, true))
        .isEqualTo(
            """
            \u001B[33m? [LEGAL 1.00] a\u001B[0m
              b

            \u001B[31m- [SHARE 0.50] Share\u001B[0m
            \u001B[2m= 1 removed: SHARE 1; 1 kept in doubt: LEGAL 1\u001B[0m
            """);
  }

  @Test
  void removalsThatStandBehindEachOtherLoseNothing() {
    List<Removal> removals =
        List.of(
            new Removal(Reason.SHARE, "x", 1, 2),
            new Removal(Reason.SHARE, "y", 1, 1),
            new Removal(Reason.SHARE, "z", 1, -1));
    assertThat(InPlace.segments("abc", removals))
        .extracting(InPlace.Segment::text)
        .containsExactly("ab", "x", "y", "z", "c");
  }
}
