package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.Removal;
import dev.winnow.boilerplate.Verdict;
import dev.winnow.segment.Page;
import dev.winnow.segment.Segmenter;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** How the kept blocks of a page are written as text and as Markdown. */
final class RenderingTest {
  /** Text and Markdown of a page of which nothing is removed. */
  private record Rendered(String text, String markdown) {}

  private static Rendered render(String content) {
    Page page = Segmenter.segment(Jsoup.parse("<main><p>Before.</p>" + content + "<p>After.</p>"));
    List<Verdict> verdicts =
        page.blocks().stream().map(b -> new Verdict(b, false, Optional.empty(), 1)).toList();
    return new Rendered(
        new PlainTextRendering().render(verdicts).text(),
        new MarkdownRendering().render(verdicts).text());
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
            new Verdict(page.blocks().get(0), false, Optional.empty(), 1),
            new Verdict(page.blocks().get(1), false, Optional.of(Reason.SHARE), 0.75),
            new Verdict(page.blocks().get(2), false, Optional.empty(), 1));
    Rendering rendering = new PlainTextRendering().render(verdicts);
    assertThat(rendering.text()).isEqualTo("kept\nkept too");
    assertThat(rendering.removals())
        .containsExactly(new Removal(Reason.SHARE, "removed", 0.75, "kept".length()));
  }
}
