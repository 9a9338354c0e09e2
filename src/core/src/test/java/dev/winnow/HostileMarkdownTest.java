package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.Verdict;
import dev.winnow.segment.Page;
import dev.winnow.segment.Segmenter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Markdown of hostile pages takes linear time and space. */
final class HostileMarkdownTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final MarkdownStyle STYLE =
      new MarkdownStyle(true, true, "https://example.org/", "https://example.org/");

  static Stream<Arguments> pages() {
    return Stream.of(
        page("nested emphasis", "<b><i>a ".repeat(50_000)),
        page("emphasis by turns", "<b>a</b><i>b</i><b><i>c</i></b>".repeat(50_000)),
        page("long emphasis", "<b>" + "a <i>b</i> <a href=x>c</a> ".repeat(50_000)),
        page("punctuation", "a<b>" + ".,;".repeat(300_000) + "</b>b"),
        page("empty emphasis", "<b> <i> </i></b>".repeat(50_000) + "a"),
        page("underscores", "_".repeat(1_000_000)),
        page("stars", "*a".repeat(500_000)),
        page("ticks", "`".repeat(300_000) + "<code>a</code>".repeat(20_000)),
        page("code in brackets", "[" + "<code>a]</code> ".repeat(50_000) + "]:"),
        page("ampersands", "&amp;a".repeat(200_000)),
        page("hashes", "<h2>" + "# ".repeat(300_000) + "</h2><p>" + "#<br>".repeat(100_000)),
        page("dashes", "<p>" + "- ".repeat(300_000) + "x<br>" + "-<br>".repeat(100_000)),
        page("lists", "<ul><li>a".repeat(50_000)),
        page("lists in lists", "<ul><li>a</li>".repeat(50_000)),
        page("items", "<ol>" + "<li>a<p>b".repeat(50_000)),
        page("quotes", "<blockquote><p>a<br>b</p>".repeat(50_000)),
        page("quotes and items", "<ul><li>a<blockquote><p>b".repeat(20_000)),
        page("large table", "<table>" + "<tr><td>cell<br>of<td>a | table".repeat(160_000)),
        page("large cell", "<table><tr><td>a<td>b<tr><td>" + "<p>part</p>".repeat(200_000)),
        page("images", "<p>a" + "<img src=x.jpg alt='*'>".repeat(100_000) + "<p>b"),
        page("links", "<a href='/a(b [c] d)?e=&lt;f>'>[x](y)</a> ".repeat(30_000)));
  }

  private static Arguments page(String name, String html) {
    return Arguments.of(name, html);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void timeAndSpaceAreLinear(String name, String html) {
    Page page = Segmenter.segment(Jsoup.parse(html));
    List<Verdict> verdicts = page.blocks().stream().map(Verdict::keep).toList();
    String markdown =
        Assertions.assertTimeoutPreemptively(
            LIMIT, () -> new MarkdownRendering(STYLE).render(verdicts).text());
    assertThat(markdown.length()).as(name).isLessThan(8 * html.length());
  }
}
