package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

/** How the kept blocks of a page are written as text and as Markdown. */
final class RenderingTest {
  private static final String PROSE =
      "The tide mill at the mouth of the creek was built before anybody in the village had learned"
          + " to write, so nobody can say with certainty, not even the vicar, how old it is.";

  private static CleanDocument clean(String content) {
    String paragraphs = String.join("", Collections.nCopies(4, "<p>" + PROSE + "</p>"));
    return Cleaner.create()
        .clean(
            RawDocument.html(
                "<html><head><title>The tide mill</title></head><body><main><article>"
                    + "<h1>The tide mill</h1>"
                    + paragraphs
                    + content
                    + paragraphs
                    + "</article></main></body></html>"));
  }

  private static String between(String text) {
    int start = text.indexOf(PROSE + "\n\n", text.indexOf(PROSE) + PROSE.length() * 3);
    int end = text.indexOf(PROSE, start + PROSE.length());
    return text.substring(start + PROSE.length(), end).strip();
  }

  @Test
  void listItemsFollowEachOther() {
    CleanDocument clean =
        clean(
            "<p>The miller of the tide mill needs these things every day of the year:</p><ul>"
                + "<li>a lantern that does not go out in the wind from the sea<ol>"
                + "<li>with oil enough for a whole night in winter</li>"
                + "<li>and a wick of good cotton, cut in the morning</li></ol></li>"
                + "<li>a table of the tides, which he keeps in his head</li></ul>");
    assertThat(clean.text())
        .contains(
            "every day of the year:\n\n"
                + "- a lantern that does not go out in the wind from the sea\n"
                + "  1. with oil enough for a whole night in winter\n"
                + "  2. and a wick of good cotton, cut in the morning\n"
                + "- a table of the tides, which he keeps in his head\n\n");
  }

  @Test
  void cellsStandApartByTabsAndInPipeTables() {
    CleanDocument clean =
        clean(
            "<table><tr><th>Month of the year</th><th>Sacks of flour</th></tr>"
                + "<tr><td>January, when it froze</td><td>one hundred and twelve</td></tr>"
                + "<tr><td>February, a | short one</td><td>ninety-eight in all</td></tr></table>");
    assertThat(clean.text())
        .contains(
            "Month of the year\tSacks of flour\n"
                + "January, when it froze\tone hundred and twelve\n");
    assertThat(clean.markdown())
        .contains(
            "| Month of the year | Sacks of flour |\n| --- | --- |\n"
                + "| January, when it froze | one hundred and twelve |\n"
                + "| February, a \\| short one | ninety-eight in all |\n");
  }

  @Test
  void codeKeepsItsLines() {
    CleanDocument clean =
        clean(
            "<p>The tide tables of the mill can be had by a program of three lines:</p>"
                + "<pre><code>for tide in tides():\n    if tide.high:\n        print(tide)\n"
                + "</code></pre>");
    assertThat(clean.text())
        .contains("\n\nfor tide in tides():\n    if tide.high:\n        print(tide)\n\n");
    assertThat(clean.markdown())
        .contains("\n\n```\nfor tide in tides():\n    if tide.high:\n        print(tide)\n```\n\n");
  }

  @Test
  void headingsAndQuotationsAreMarkedInMarkdownOnly() {
    String quote =
        "The sea does the work, and I only open and shut the gate, my grandfather used to say when"
            + " visitors asked him.";
    CleanDocument clean =
        clean("<h2>What the miller said of it</h2><blockquote><p>" + quote + "</p></blockquote>");
    assertThat(clean.text()).contains("\n\nWhat the miller said of it\n\n" + quote + "\n\n");
    assertThat(clean.markdown())
        .contains("\n\n## What the miller said of it\n\n> " + quote + "\n\n");
  }

  @Test
  void oneBreakIsALineAndTwoAreAParagraph() {
    CleanDocument clean =
        clean(
            "<div>The water came in at the gate in the evening, and the pond filled,<br>and in the"
                + " night it ran out over the wheel again.<br><br>Nobody in the house could sleep"
                + " as long as the wheel was turning, the miller least of all.</div>");
    assertThat(clean.text())
        .contains(
            "and the pond filled,\nand in the night it ran out over the wheel again.\n\nNobody");
  }

  @Test
  void removalsTellWhereTheyStood() {
    CleanDocument clean =
        clean("<aside class=\"newsletter-signup\"><p>Subscribe to our newsletter</p></aside>");
    assertThat(clean.removals())
        .isNotEmpty()
        .allSatisfy(
            removal -> {
              assertThat(removal.position()).isBetween(0, clean.text().length());
              assertThat(removal.score()).isBetween(0.0, 1.0);
              assertThat(removal.text()).isNotBlank();
            });
  }

  @Test
  void cleaningNeverInventsText() {
    assertThat(between(clean("<h2>Nothing new under the sun of the mill</h2>").text()))
        .isEqualTo("Nothing new under the sun of the mill");
  }
}
