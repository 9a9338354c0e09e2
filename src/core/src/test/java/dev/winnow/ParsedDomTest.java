package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that the caller has parsed. */
final class ParsedDomTest {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final String PROSE =
      "The ferry will run again from Monday, the harbour office said, after two weeks of storms.";

  static Stream<Path> pages() {
    return TestData.inputs("pages").stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void comesOutAsItsHtmlDoesAndStaysAsItIs(Path page) {
    CleanDocument ofBytes = CLEANER.clean(RawDocument.bytes(TestData.bytes(page)));
    String html = new String(TestData.bytes(page), ofBytes.charset().orElseThrow().charset());
    Document dom = Jsoup.parse(html);
    String before = dom.outerHtml();

    CleanDocument clean = CLEANER.clean(RawDocument.dom(dom));

    assertThat(clean.text()).isEqualTo(ofBytes.text());
    assertThat(clean.markdown()).isEqualTo(ofBytes.markdown());
    assertThat(clean.removals()).isEqualTo(ofBytes.removals());
    assertThat(clean.metadata().title()).isEqualTo(ofBytes.metadata().title());
    assertThat(clean.mediaType()).isEqualTo("text/html");
    assertThat(clean.charset()).isEmpty();
    assertThat(clean.warnings()).isEmpty();
    assertThat(dom.outerHtml()).isEqualTo(before);
  }

  @Test
  void takesTheAddressFromTheDom() {
    String url = "https://example.org/ferry";
    Document dom = Jsoup.parse("<p>" + PROSE, url);

    assertThat(CLEANER.clean(RawDocument.dom(dom)).url()).contains(url);
    assertThat(RawDocument.dom(dom).withUrl("https://example.net/").url())
        .contains("https://example.net/");
    assertThat(RawDocument.dom(Jsoup.parse("")).id()).isEmpty();
  }

  @Test
  void addsNoSkeletonToADomWithoutOne() {
    for (String xml :
        new String[] {
          "<article><title/><script/><p>" + PROSE + "</p></article>",
          "<html><body><p>" + PROSE + "</p></body></html>",
        }) {
      Document dom = Jsoup.parse(xml, Parser.xmlParser());
      String before = dom.outerHtml();

      assertThat(CLEANER.clean(RawDocument.dom(dom)).text()).isEqualTo(PROSE);
      assertThat(dom.outerHtml()).isEqualTo(before);
    }
  }

  @Test
  void saysWhenThereIsNothing() {
    assertThat(CLEANER.clean(RawDocument.dom(new Document(""))).warnings())
        .containsExactly("the document is empty");
    assertThat(CLEANER.clean(RawDocument.dom(Jsoup.parse("<title>Ferry</title>"))).warnings())
        .containsExactly("no main content was found");
  }

  @Test
  void survivesADomFarDeeperThanAParserMakes() {
    Document dom = Document.createShell("");
    Element innermost = dom.body();
    for (int i = 0; i < 50_000; i++) {
      Element child = new Element("div");
      innermost.appendChild(child);
      innermost = child;
    }
    innermost.appendElement("p").text(PROSE);

    CleanDocument clean = CLEANER.clean(RawDocument.dom(dom));

    assertThat(clean.text()).isEqualTo(PROSE);
    assertThat(clean.warnings()).anyMatch(warning -> warning.contains("nested more than 500 deep"));
  }
}
