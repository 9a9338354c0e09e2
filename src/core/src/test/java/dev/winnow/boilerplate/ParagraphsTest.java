package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.segment.Block;
import dev.winnow.segment.Segmenter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ParagraphsTest {
  private static final String WRAPPED =
      """
      The ferry to the northern islands leaves at six in the morning from the
      old pier behind the fish market, and in winter it may not leave at all.
      Those who miss it wait for the mail boat, which takes passengers when
      there is room between the parcels and the crates.

      On board there is tea from a dented urn and a bench along the engine
      wall that everybody wants, because it is the only warm place before the
      harbour of the first island comes in sight.
      """;

  private static List<String> paragraphs(String text) {
    LineReader reader = new LineReader(new Lexicon());
    List<TextLine> lines = new ArrayList<>();
    for (Block block : Segmenter.segment(text).blocks()) {
      lines.add(new TextLine(block, reader));
    }
    return new Paragraphs(reader)
        .of(lines).stream().map(paragraph -> paragraph.facts().text()).toList();
  }

  @Test
  void hardWrappedLinesAreJoined() {
    assertThat(paragraphs(WRAPPED))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("The ferry").endsWith("the crates."),
            second -> assertThat(second).startsWith("On board").endsWith("in sight."));
  }

  @Test
  void itemsOfListStayApart() {
    String text =
        WRAPPED
            + """

            - bring a coat that keeps the wind out and a bag that may get wet on
              the way from the pier
            - bring coins, because the kiosk on the second island has no machine
              for cards
            """;
    assertThat(paragraphs(text))
        .hasSize(4)
        .last()
        .isEqualTo(
            "- bring coins, because the kiosk on the second island has no machine for cards");
  }

  @Test
  void versesStayApart() {
    String poem =
        """
        The tide came in at seven,
        the tide went out at noon,
        and what it left behind it
        was a kettle and a spoon,
        a rope of bladderwrack,
        one boot without a mate,
        and a letter to my brother
        that had come too late.
        """;
    assertThat(paragraphs(poem)).hasSize(8);
  }

  @Test
  void blocksOfOneLineStayApart() {
    String text =
        """
        Home
        Weather
        The ferry to the northern islands leaves at six in the morning from the old pier behind the fish market, and in winter it may not leave at all, says the harbour master.
        Timetable
        """;
    assertThat(paragraphs(text)).hasSize(4);
  }
}
