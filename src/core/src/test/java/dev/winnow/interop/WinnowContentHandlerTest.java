package dev.winnow.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.TestData;
import dev.winnow.dedup.DuplicateIndex;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** Pages that come as SAX events. */
final class WinnowContentHandlerTest {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final String PROSE =
      "<p>The ferry will run again from Monday, the harbour office said, after two weeks of"
          + " storms.</p><p>The captain asked passengers to bring warm clothes, because the cabin"
          + " has no stove yet.</p>";

  static Stream<Path> pages() {
    return TestData.inputs("pages").stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void allEventsOfAPageGiveTheTextOfTheCleaner(Path page) throws SAXException {
    String html = decoded(page);
    StringWriter text = new StringWriter();
    WinnowContentHandler handler = new WinnowContentHandler(CLEANER, text);

    send(Jsoup.parse(html), handler);

    CleanDocument direct = CLEANER.clean(RawDocument.html(html));
    assertThat(text.toString()).isEqualTo(direct.text());
    assertThat(handler.document().orElseThrow().metadata().title())
        .isEqualTo(direct.metadata().title());
    assertThat(handler.warnings()).isEqualTo(direct.warnings());
  }

  @Test
  void passesXhtmlOn() throws SAXException {
    ToXMLContentHandler xhtml = new ToXMLContentHandler();

    send(
        Jsoup.parse("<title>Ferry &amp; sea</title>" + PROSE),
        new WinnowContentHandler(CLEANER, xhtml));

    assertThat(xhtml.toString())
        .contains("<title>Ferry &amp; sea</title>", "storms.</p>\n\n<p>The captain")
        .startsWith("<html xmlns=\"http://www.w3.org/1999/xhtml\"")
        .endsWith("</body></html>");
  }

  @Test
  void takesEventsWithoutSkeleton() throws SAXException {
    StringWriter text = new StringWriter();
    WinnowContentHandler handler = new WinnowContentHandler(CLEANER, text);
    handler.startDocument();
    handler.startElement("", "", "P", new AttributesImpl());
    for (char c : Jsoup.parse(PROSE).text().toCharArray()) {
      handler.characters(new char[] {c}, 0, 1);
    }
    handler.endElement("", "", "P");
    handler.endElement("", "", "P");
    handler.endDocument();

    assertThat(text.toString()).startsWith("The ferry will run").endsWith("no stove yet.");
  }

  @Test
  void leavesOutWhatIsOverTheLimit() throws SAXException {
    StringWriter text = new StringWriter();
    WinnowContentHandler handler =
        new WinnowContentHandler(CLEANER, new BodyContentHandler(text), 1000);

    send(Jsoup.parse(PROSE + "<div><p>late" + PROSE.repeat(1000)), handler);

    assertThat(text.toString()).contains("two weeks of storms").hasSizeLessThan(1000);
    assertThat(handler.warnings())
        .contains("the document is over the limit of 1000 characters; its end was left out");
  }

  @Test
  void nestsNoDeeperThanTheParser() throws SAXException {
    StringWriter text = new StringWriter();
    WinnowContentHandler handler = new WinnowContentHandler(CLEANER, text);
    handler.startDocument();
    for (int i = 0; i < 100_000; i++) {
      handler.startElement("", "div", "div", new AttributesImpl());
    }
    send(Jsoup.parse(PROSE).body().children(), handler);
    handler.endDocument();

    assertThat(text.toString()).contains("two weeks of storms");
    assertThat(handler.warnings()).anyMatch(warning -> warning.contains("nested more than"));
  }

  @Test
  void servesOneDocumentAfterAnother() throws SAXException {
    StringWriter text = new StringWriter();
    WinnowContentHandler handler = new WinnowContentHandler(CLEANER, text);
    assertThat(handler.document()).isEmpty();
    send(Jsoup.parse(PROSE), handler);
    String first = text.toString();
    send(Jsoup.parse(""), handler);

    assertThat(text.toString()).isEqualTo(first).isNotEmpty();
    assertThat(handler.document().orElseThrow().text()).isEmpty();
    assertThat(handler.warnings()).containsExactly("the document is empty");
  }

  @Test
  void anIndexOfDuplicatesKnowsDocumentsByTheirAddress() throws SAXException {
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      Cleaner cleaner = Cleaner.builder().duplicates(index).build();
      WinnowContentHandler handler = new WinnowContentHandler(cleaner, new StringWriter());
      assertThatThrownBy(() -> send(Jsoup.parse(PROSE), handler))
          .isInstanceOf(IllegalArgumentException.class);
      send(Jsoup.parse(PROSE), handler.withUrl("https://example.org/1"));
      send(Jsoup.parse(PROSE), handler.withUrl("https://example.org/2"));

      assertThat(handler.document().orElseThrow().duplicate().orElseThrow().of())
          .isEqualTo("https://example.org/1");
    }
  }

  @Test
  void whatTheDelegateThrowsGoesThrough() {
    ContentHandler full =
        new DefaultHandler() {
          @Override
          public void characters(char[] characters, int start, int length) throws SAXException {
            throw new SAXException("full");
          }
        };
    assertThatThrownBy(() -> send(Jsoup.parse(PROSE), new WinnowContentHandler(CLEANER, full)))
        .isInstanceOf(SAXException.class)
        .hasMessage("full");
  }

  private static String decoded(Path page) {
    byte[] bytes = TestData.bytes(page);
    return new String(
        bytes, CLEANER.clean(RawDocument.bytes(bytes)).charset().orElseThrow().charset());
  }

  private static void send(Document page, ContentHandler handler) throws SAXException {
    handler.startDocument();
    send(page.children(), handler);
    handler.endDocument();
  }

  private static void send(Iterable<Element> elements, ContentHandler handler) {
    for (Element element : elements) {
      NodeTraversor.traverse(new Events(handler), element);
    }
  }

  /** What a parser would tell a handler of a DOM, with names in upper case as NekoHTML has them. */
  private record Events(ContentHandler handler) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      try {
        if (node instanceof TextNode text) {
          characters(text.getWholeText());
        } else if (node instanceof DataNode data) {
          characters(data.getWholeData());
        } else if (node instanceof Element element) {
          AttributesImpl attributes = new AttributesImpl();
          element
              .attributes()
              .forEach(a -> attributes.addAttribute("", "", a.getKey(), "CDATA", a.getValue()));
          handler.startElement("", "", name(element), attributes);
        }
      } catch (SAXException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        try {
          handler.endElement("", "", name(element));
        } catch (SAXException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    private static String name(Element element) {
      return element.normalName().toUpperCase(Locale.ROOT);
    }

    private void characters(String text) throws SAXException {
      handler.characters(text.toCharArray(), 0, text.length());
    }
  }
}
