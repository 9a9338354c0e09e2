package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.boilerplate.MarkedBlock;
import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.Removal;
import dev.winnow.boilerplate.Verdict;
import dev.winnow.segment.Block;
import dev.winnow.segment.Page;
import dev.winnow.segment.Segmenter;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** How the kept blocks of a page are written as text and as Markdown. */
final class RenderingTest {
  private static final MarkdownStyle STYLE = new MarkdownStyle(true, false, "", "");

  /** Text and Markdown of a page of which nothing is removed. */
  private record Rendered(String text, String markdown) {}

  private static Rendered render(String content) {
    Page page = Segmenter.segment(Jsoup.parse("<main><p>Before.</p>" + content + "<p>After.</p>"));
    List<Verdict> verdicts = page.blocks().stream().map(Verdict::keep).toList();
    return new Rendered(
        new PlainTextRendering().render(verdicts).text(),
        new MarkdownRendering(STYLE).render(verdicts).text());
  }

  @Test
  void listItemsFollowEachOther() {
    Rendered page =
        render(
            "<p>The miller of the tide mill needs these things every day of the year:</p><ul>"
                + "<li>a lantern that does not go out in the wind from the sea<ol>"
                + "<li>with oil enough for a whole night in winter</li>"
                + "<li>and a wick of good cotton, cut in the morning</li></ol></li>"
                + "<li>a table of the tides, which he keeps in his head</li></ul>");
    assertThat(page.text())
        .contains(
            "every day of the year:\n\n"
                + "- a lantern that does not go out in the wind from the sea\n"
                + "  1. with oil enough for a whole night in winter\n"
                + "  2. and a wick of good cotton, cut in the morning\n"
                + "- a table of the tides, which he keeps in his head\n\n");
  }

  @Test
  void cellsStandApartByTabsAndInPipeTables() {
    Rendered page =
        render(
            "<table><tr><th>Month of the year</th><th>Sacks of flour</th></tr>"
                + "<tr><td>January, when it froze</td><td>one hundred and twelve</td></tr>"
                + "<tr><td>February, a | short one</td><td>ninety-eight in all</td></tr></table>");
    assertThat(page.text())
        .contains(
            "Month of the year\tSacks of flour\n"
                + "January, when it froze\tone hundred and twelve\n");
    assertThat(page.markdown())
        .contains(
            "| Month of the year | Sacks of flour |\n| --- | --- |\n"
                + "| January, when it froze | one hundred and twelve |\n"
                + "| February, a \\| short one | ninety-eight in all |\n");
  }

  @Test
  void codeKeepsItsLines() {
    Rendered page =
        render(
            "<p>The tide tables of the mill can be had by a program of three lines:</p>"
                + "<pre><code>for tide in tides():\n    if tide.high:\n        print(tide)\n"
                + "</code></pre>");
    assertThat(page.text())
        .contains("\n\nfor tide in tides():\n    if tide.high:\n        print(tide)\n\n");
    assertThat(page.markdown())
        .contains("\n\n```\nfor tide in tides():\n    if tide.high:\n        print(tide)\n```\n\n");
  }

  @Test
  void headingsAndQuotationsAreMarkedInMarkdownOnly() {
    String quote =
        "The sea does the work, and I only open and shut the gate, my grandfather used to say when"
            + " visitors asked him.";
    Rendered page =
        render("<h2>What the miller said of it</h2><blockquote><p>" + quote + "</p></blockquote>");
    assertThat(page.text()).contains("\n\nWhat the miller said of it\n\n" + quote + "\n\n");
    assertThat(page.markdown())
        .contains("\n\n## What the miller said of it\n\n> " + quote + "\n\n");
  }

  @Test
  void oneBreakIsALineAndTwoAreAParagraph() {
    Rendered page =
        render(
            "<div>The water came in at the gate in the evening, and the pond filled,<br>and in the"
                + " night it ran out over the wheel again.<br><br>Nobody in the house could sleep"
                + " as long as the wheel was turning, the miller least of all.</div>");
    assertThat(page.text())
        .contains(
            "and the pond filled,\nand in the night it ran out over the wheel again.\n\nNobody");
  }

  @Test
  void removalsTellWhereTheyStood() {
    Page page = Segmenter.segment("kept\nremoved\nkept too");
    List<Verdict> verdicts =
        List.of(
            Verdict.keep(page.blocks().get(0)),
            Verdict.remove(page.blocks().get(1), Reason.SHARE, 0.75),
            Verdict.keep(page.blocks().get(2)));
    Rendering rendering = new PlainTextRendering().render(verdicts);
    assertThat(rendering.text()).isEqualTo("kept\nkept too");
    assertThat(rendering.removals())
        .containsExactly(new Removal(Reason.SHARE, "removed", 0.75, "kept".length(), 5, 12));
  }

  @Test
  void aRemovalInATableStandsAfterTheRowsBeforeIt() {
    Page page =
        Segmenter.segment(
            Jsoup.parse(
                "<p>Tides.</p><table><tr><td>high</td><td>noon</td></tr><tr><td>advert</td></tr>"
                    + "<tr><td>low</td></tr><tr><td>another</td></tr></table><p>End.</p>"));
    List<Verdict> verdicts = page.blocks().stream().map(RenderingTest::keepUnlessAdvert).toList();
    Rendering text = new PlainTextRendering().render(verdicts);
    assertThat(text.text()).isEqualTo("Tides.\n\nhigh\tnoon\nlow\n\nEnd.");
    assertThat(text.removals())
        .extracting(Removal::text, removal -> text.text().substring(0, removal.position()))
        .containsExactly(
            tuple("advert", "Tides.\n\nhigh\tnoon"), tuple("another", "Tides.\n\nhigh\tnoon\nlow"));
    Rendering markdown = new MarkdownRendering(STYLE).render(verdicts);
    assertThat(markdown.removals())
        .extracting(removal -> markdown.text().substring(0, removal.position()))
        .containsExactly(
            "Tides.\n\n| high | noon", "Tides.\n\n| high | noon |\n| --- | --- |\n| low");
  }

  @Test
  void marksTellWhereTheirTextStands() {
    Page page =
        Segmenter.segment(
            Jsoup.parse(
                "<p>Tides.</p><ul><li>ebb</li><li>flood</li></ul><table><tr><td>high</td>"
                    + "<td>noon</td></tr><tr><td>low</td><td>night</td></tr></table>"
                    + "<table><tr><td><p>End.</p><h2>More</h2></td></tr></table>"));
    List<Verdict> verdicts =
        page.blocks().stream().map(b -> Verdict.mark(b, Reason.TEMPLATE, 0.5)).toList();
    Rendering rendering = new PlainTextRendering().render(verdicts);
    assertThat(rendering.marks())
        .extracting(MarkedBlock::text)
        .containsExactly("Tides.", "ebb", "flood", "high", "noon", "low", "night", "End.", "More");
    assertThat(rendering.marks())
        .allSatisfy(
            mark ->
                assertThat(rendering.text().substring(mark.position())).startsWith(mark.text()));
    assertThat(rendering.removals()).isEmpty();
  }

  private static Verdict keepUnlessAdvert(Block block) {
    boolean advert = block.text().equals("advert") || block.text().equals("another");
    return advert ? Verdict.remove(block, Reason.PROMOTION, 1) : Verdict.keep(block);
  }

  @Test
  void shortRowsOfAPipeTableAreNotFilledUp() {
    Rendered page =
        render(
            "<table><tr><td>a</td></tr><tr><td></td><td>b</td><td>c</td></tr>"
                + "<tr><td>d</td></tr></table>");
    assertThat(page.markdown())
        .contains("\n\n| a |  |  |\n| --- | --- | --- |\n|  | b | c |\n| d |\n\n");
  }

  @Test
  void aTableAsWideAsLongTakesLittleSpace() {
    String table = "<table><tr>" + "<td>a".repeat(30_000) + "<tr><td>b".repeat(30_000) + "</table>";
    assertThat(render(table).markdown()).hasSizeLessThan(2 * table.length());
  }

  @Test
  void pipeTablesCutUpByOtherBlocksTakeLittleSpace() {
    String nested = "<td><table><caption>a</caption><tr><td>b</table><td>c<td>d<p>e</p>";
    String table = "<table><tr>" + nested.repeat(10_000) + "</table>";
    assertThat(render(table).markdown()).hasSizeLessThan(4 * table.length());
  }

  @Test
  void aFenceIsLongerThanTheBackticksInside() {
    assertThat(render("<pre>a ```` b ``` c</pre>").markdown())
        .contains("\n\n`````\na ```` b ``` c\n`````\n\n");
    String ticks = "`".repeat(300_000);
    assertThat(render("<pre>a" + ticks + "</pre>").markdown())
        .contains("\n" + ticks + "`\na" + ticks + "\n" + ticks + "`\n");
  }

  @Test
  void cellsAfterANestedTableStayInTheirOwnRow() {
    Rendered page =
        render(
            "<table><tr><td>Alpha<table><tr><td>one</td><td>two</td></tr></table></td>"
                + "<td>Beta</td><td>Gamma</td></tr><tr><td>x</td><td>Delta</td></tr></table>");
    assertThat(page.text()).contains("\n\nAlpha\n\none\ttwo\n\nBeta\tGamma\nx\tDelta\n\n");
    assertThat(page.markdown())
        .contains(
            "\n\nAlpha\n\n| one | two |\n| --- | --- |\n\n"
                + "|  | Beta | Gamma |\n| --- | --- | --- |\n| x | Delta |\n\n");
  }

  @Test
  void neighbouringTablesStayApart() {
    String table = "<table><tr><td>a</td><td>b</td></tr></table>";
    Rendered page = render(table + table);
    assertThat(page.text()).contains("\n\na\tb\n\na\tb\n\n");
    assertThat(page.markdown()).contains("| a | b |\n| --- | --- |\n\n| a | b |\n| --- | --- |\n");
  }

  @Test
  void aTableOfOneCellIsNone() {
    assertThat(render("<table><tr><td>a</td></tr></table>").markdown()).contains("\n\na\n\n");
  }

  @Test
  void neighbouringListsStayApart() {
    Rendered page =
        render(
            "<ul><li>a<ol><li>b</li></ol><ul><li>c</li></ul></li><li>d</li></ul>"
                + "<ol><li>e</li></ol>");
    assertThat(page.text()).contains("\n\n- a\n  1. b\n  - c\n- d\n\n1. e\n\n");
  }

  @Test
  void linesOfAListItemAreIndentedInMarkdown() {
    Rendered page = render("<ul><li>a<br>b<ol><li>c<br>d<br>e</li></ol></li></ul>");
    assertThat(page.markdown()).contains("\n\n- a  \n  b\n  1. c  \n     d  \n     e\n\n");
    assertThat(page.text()).contains("\n\n- a\nb\n  1. c\nd\ne\n\n");
  }
}
