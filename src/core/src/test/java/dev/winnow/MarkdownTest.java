package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.Verdict;
import dev.winnow.segment.Block;
import dev.winnow.segment.Segmenter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Markdown of pages: goldens of which nothing is removed, and what links and images become. */
final class MarkdownTest {
  private static final String URL = "https://example.org/a/b.html";
  private static final Path GOLDENS = TestData.ROOT.resolve("markdown");

  static Stream<Path> goldens() {
    try (Stream<Path> files = Files.list(GOLDENS)) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Verdict> keepAllBut(String removed, Document page) {
    return Segmenter.segment(page).blocks().stream()
        .map(block -> verdict(block, block.text().equals(removed)))
        .toList();
  }

  private static Verdict verdict(Block block, boolean removed) {
    return removed ? Verdict.remove(block, Reason.CREDIT, 1) : Verdict.keep(block);
  }

  private static String markdown(String html, boolean links, boolean images, String removed) {
    Document page = Jsoup.parse(html, URL);
    MarkdownStyle style = new MarkdownStyle(links, images, URL, page.baseUri());
    return new MarkdownRendering(style).render(keepAllBut(removed, page)).text();
  }

  private static String markdown(String html) {
    return markdown(html, true, false, "");
  }

  private static String withImages(String html) {
    return markdown(html, true, true, "removed");
  }

  private static String golden(Path page, String ending) {
    return TestData.read(Path.of(page.toString().replace(".html", ending)));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void pagesComeOutExactly(Path page) {
    Document document = Jsoup.parse(TestData.read(page), URL);
    assertThat(markdown(TestData.read(page)) + "\n").isEqualTo(golden(page, ".md"));
    assertThat(new PlainTextRendering().render(keepAllBut("", document)).text() + "\n")
        .isEqualTo(golden(page, ".txt"));
    MarkdownRoundTripTest.check(TestData.read(page));
  }

  @Test
  void everyGoldenIsComplete() throws IOException {
    try (Stream<Path> files = Files.list(GOLDENS)) {
      assertThat(files).hasSize(3 * (int) goldens().count()).hasSizeGreaterThanOrEqualTo(12);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "c.html https://example.org/a/c.html",
        "?q=1&copy;=2 https://example.org/a/b.html?q=1%C2%A9=2",
        "//cdn.example/(x) https://cdn.example/%28x%29",
        "HTTPS://Example.org/[y] https://Example.org/[y]",
        "mailto:a@b.example mailto:a@b.example",
        "other.html#part https://example.org/a/other.html#part",
      })
  void linksAreAbsolute(String href, String target) {
    String expected = target.replace("%C2%A9", "©");
    assertThat(markdown("<p>see <a href='" + href + "'>[this] page</a>.</p>"))
        .isEqualTo("see [\\[this\\] page](" + expected + ").");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#part",
        "b.html#part",
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "JAVASCRIPT:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "tel:123",
        ""
      })
  void unsafeAndInternalLinksBecomeText(String href) {
    assertThat(markdown("<p>see <a href=\"" + href + "\">this</a></p>")).isEqualTo("see this");
  }

  @Test
  void aSpaceInAnAddressIsEncoded() {
    assertThat(markdown("<p><a href='/my file.pdf'>file</a></p>"))
        .isEqualTo("[file](https://example.org/my%20file.pdf)");
  }

  @Test
  void relativeLinksOfAPageWithoutAddressBecomeText() {
    String html =
        "<p>Read the <a href='/x'>first</a> and the <a href='http://a.example/'>second</a> page"
            + " before the tide comes in and the mill begins to turn.</p>";
    assertThat(Cleaner.create().clean(RawDocument.html(html)).markdown())
        .contains("the first and the [second](http://a.example/) page");
    assertThat(Cleaner.create().clean(RawDocument.html(html).withUrl(URL)).markdown())
        .contains("the [first](https://example.org/x) and");
    Cleaner bare = Cleaner.builder().links(false).build();
    assertThat(bare.clean(RawDocument.html(html).withUrl(URL)).markdown())
        .contains("the first and the second page");
  }

  @Test
  void imagesAreShownOnlyIfWanted() {
    String html =
        "<p>The mill stands at the mouth of the river, and has done so for three hundred years."
            + "</p><img src='mill.jpg' alt='The mill'>"
            + "<p>The tide comes in twice a day, fills the pond, and turns the wheel as it goes.</p>";
    RawDocument page = RawDocument.html(html).withUrl(URL);
    assertThat(Cleaner.create().clean(page).markdown()).doesNotContain("![");
    assertThat(Cleaner.builder().images(true).build().clean(page).markdown())
        .contains("\n\n![The mill](https://example.org/a/mill.jpg)\n\nThe tide");
  }

  @Test
  void lateImagesTellWhereTheyAre() {
    assertThat(
            withImages(
                "<p>a</p><img src='data:image/gif;base64,R0' data-src='/1.jpg'>"
                    + "<img data-original=2.jpg><img srcset='3.jpg 1x, 3b.jpg 2x' alt=' a\n]  b '>"
                    + "<noscript><img src='/1.jpg'></noscript><img src=dot.gif width=1 height=1>"
                    + "<img src='data:image/png;base64,AA'><p>b</p>"))
        .isEqualTo(
            "a\n\n![](https://example.org/1.jpg)\n\n![](https://example.org/a/2.jpg)\n\n"
                + "![a \\] b](https://example.org/a/3.jpg)\n\nb");
  }

  @Test
  void imagesGoWithTheBlockAfterThem() {
    assertThat(withImages("<p>a</p><img src=1.jpg><p>removed</p><p>b</p>")).isEqualTo("a\n\nb");
    assertThat(
            withImages(
                "<p>a</p><figure><img src=1.jpg><figcaption>removed</figcaption></figure><p>b</p>"))
        .isEqualTo("a\n\n![](https://example.org/a/1.jpg)\n\nb");
    assertThat(withImages("<ul><li><img src=1.jpg>x</li><li>y<blockquote><img src=2.jpg>z"))
        .isEqualTo(
            "- x\n\n  ![](https://example.org/a/1.jpg)\n- y\n\n"
                + "  > ![](https://example.org/a/2.jpg)\n  >\n  > z");
    assertThat(withImages("<table><tr><td>a<td><img src=1.jpg alt='|'>b</table>"))
        .isEqualTo("| a | b ![\\|](https://example.org/a/1.jpg) |\n| --- | --- |");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "<p>a_b and snake_case, 2 * 3, C#, 5 < 6 & 7, a|b, [1], it's!a_b and snake_case, 2 * 3, C#, 5 < 6 & 7, a|b, [1], it's",
        "<p>#tag, 1990!#tag, 1990",
        "<p># no heading!\\# no heading",
        "<p>1. no list!1\\. no list",
        "<p>* a *b*!\\* a \\*b\\*",
        "<p>+ a<br>- b<br>> c<br>---!\\+ a  \\n\\- b  \\n\\> c  \\n\\---",
        "<h2>C #</h2>!## C \\#",
        "<p>C:\\dir and \\*!C:\\dir and \\\\*",
        "<p>x<b> bold </b>y!x **bold** y",
        "<p>x<b>:bold:</b>y!x:**bold**:y",
        "<p><b>a <i>b</i></b><i>c</i>d!**a *b***cd",
        "<p><b><b>a</b> b</b> <i></i><b> </b>c!**a b** c",
        "<p><i>a</i><i>b</i><u>c</u>!*ab*c",
        "<p><code>a`b</code>, <code>`</code>!``a`b``, `` ` ``",
      })
  void nothingIsEscapedWithoutNeed(String html, String expected) {
    assertThat(markdown(html)).isEqualTo(expected.replace("  \\n", "  \n"));
  }

  @Test
  void plainTextKeepsItsListsAndNothingElse() {
    String text = "# no heading\n\n- one *two*\n- three\n\n    indented <b>text</b>";
    assertThat(
            new MarkdownRendering(new MarkdownStyle(true, false, "", ""))
                .render(
                    Segmenter.segment(text).blocks().stream().map(b -> verdict(b, false)).toList())
                .text())
        .isEqualTo("\\# no heading\n\n- one \\*two\\*\n- three\n\nindented \\<b>text\\</b>");
  }

  @Test
  void markdownStaysAsItIs() {
    String source = "# The mill\n\nIt *turns*, says the `miller`, when the tide goes out again.";
    byte[] bytes = source.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Cleaner.create().clean(RawDocument.bytes(bytes).withName("mill.md")).markdown())
        .isEqualTo(source);
  }
}
