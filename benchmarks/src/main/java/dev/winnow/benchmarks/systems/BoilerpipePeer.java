package dev.winnow.benchmarks.systems;

import de.l3s.boilerpipe.BoilerpipeExtractor;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.extractors.ArticleSentencesExtractor;
import de.l3s.boilerpipe.extractors.CommonExtractors;
import de.l3s.boilerpipe.extractors.NumWordsRulesExtractor;
import de.l3s.boilerpipe.sax.BoilerpipeHTMLContentHandler;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Boilerpipe 1.2.2, fed with SAX events from jsoup's DOM in place of NekoHTML's. */
final class BoilerpipePeer {
  private BoilerpipePeer() {}

  static Map<String, ExtractionSystem> all() {
    Map<String, ExtractionSystem> systems = new LinkedHashMap<>();
    systems.put("boilerpipe-article", with(CommonExtractors.ARTICLE_EXTRACTOR));
    systems.put("boilerpipe-default", with(CommonExtractors.DEFAULT_EXTRACTOR));
    systems.put("boilerpipe-numwords", with(NumWordsRulesExtractor.INSTANCE));
    return systems;
  }

  /** The extractors that are seldom used for articles, but leave other texts behind. */
  static Map<String, ExtractionSystem> variants() {
    Map<String, ExtractionSystem> systems = new LinkedHashMap<>();
    systems.put("boilerpipe-largest", with(CommonExtractors.LARGEST_CONTENT_EXTRACTOR));
    systems.put("boilerpipe-canola", with(CommonExtractors.CANOLA_EXTRACTOR));
    systems.put("boilerpipe-sentences", with(ArticleSentencesExtractor.INSTANCE));
    systems.put("boilerpipe-everything", with(CommonExtractors.KEEP_EVERYTHING_EXTRACTOR));
    return systems;
  }

  static ExtractionSystem with(BoilerpipeExtractor extractor) {
    return (page, url) -> extractor.getText(blocks(PeerInput.parse(page, url)));
  }

  private static TextDocument blocks(Document document) throws SAXException {
    BoilerpipeHTMLContentHandler handler = new BoilerpipeHTMLContentHandler();
    handler.startDocument();
    NodeTraversor.traverse(new SaxFeed(handler), document);
    handler.endDocument();
    return handler.toTextDocument();
  }

  private record SaxFeed(BoilerpipeHTMLContentHandler handler) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      try {
        if (node instanceof TextNode text) {
          characters(text.getWholeText());
        } else if (node instanceof DataNode data) {
          characters(data.getWholeData());
        } else if (node instanceof Element element && !(node instanceof Document)) {
          String name = name(element);
          AttributesImpl attributes = new AttributesImpl();
          element
              .attributes()
              .forEach(
                  a -> attributes.addAttribute("", a.getKey(), a.getKey(), "CDATA", a.getValue()));
          handler.startElement("", name, name, attributes);
        }
      } catch (SAXException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !(node instanceof Document)) {
        String name = name(element);
        try {
          handler.endElement("", name, name);
        } catch (SAXException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    private void characters(String text) throws SAXException {
      handler.characters(text.toCharArray(), 0, text.length());
    }

    /** Boilerpipe's table of tags is keyed by upper-case names, as NekoHTML reports them. */
    private static String name(Element element) {
      return element.normalName().toUpperCase(Locale.ROOT);
    }
  }
}
