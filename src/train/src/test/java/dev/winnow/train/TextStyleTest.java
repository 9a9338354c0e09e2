package dev.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.segment.Block;
import dev.winnow.segment.Segmenter;
import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class TextStyleTest {
  private static final List<Block> BLOCKS =
      Segmenter.segment(
              Jsoup.parse(
                  "<h2>Soup</h2><p><a href='/salt'>The salt</a> goes first.</p>"
                      + "<ul><li>one leek</li><li>two eggs</li></ul>"
                      + "<table><tr><td>leek</td><td>5</td></tr></table>"))
          .blocks();

  private static String render(TextStyle style) {
    BitSet all = new BitSet();
    all.set(0, BLOCKS.size());
    return style.render(BLOCKS, all);
  }

  @Test
  void linesAreBlocks() {
    assertThat(render(TextStyle.LINES))
        .isEqualTo("Soup\nThe salt goes first.\none leek\ntwo eggs\nleek\n5");
  }

  @Test
  void paragraphsHaveBulletsAndRows() {
    assertThat(render(TextStyle.PARAGRAPHS))
        .isEqualTo("Soup\n\nThe salt goes first.\n\n- one leek\n- two eggs\n\nleek | 5");
  }

  @Test
  void markdownHasLinks() {
    assertThat(render(TextStyle.MARKDOWN))
        .isEqualTo(
            "## Soup\n\n[The salt](/salt) goes first.\n\n* one leek\n* two eggs\n\nleek | 5");
  }

  @Test
  void wrappedIsNarrow() {
    BitSet first = new BitSet();
    first.set(0);
    List<Block> blocks =
        Segmenter.segment(Jsoup.parse("<p>" + "a long walk ".repeat(40) + "</p>")).blocks();
    assertThat(TextStyle.WRAPPED.render(blocks, first).lines())
        .hasSizeGreaterThan(5)
        .allMatch(line -> line.length() <= 76);
  }
}
