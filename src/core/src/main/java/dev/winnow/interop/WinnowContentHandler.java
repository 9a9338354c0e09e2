package dev.winnow.interop;

import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes a page as SAX events and passes its main content on: Winnow in the place of Apache Tika's
 * {@code BoilerpipeContentHandler}.
 *
 * <pre>{@code
 * StringWriter text = new StringWriter();
 * ParseContext context = new ParseContext();
 * context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
 * parser.parse(stream, new WinnowContentHandler(Cleaner.create(), text), metadata, context);
 * }</pre>
 *
 * <p>The mapper matters: by default Tika's HTML parser drops most elements and all class names, by
 * which boilerplate is known. It drops JSON-LD in any case, so the result may differ from what a
 * {@link Cleaner} makes of the page's bytes.
 *
 * <p>The delegate gets XHTML when the document ends: {@code html}, {@code head} with the {@code
 * title}, and a {@code body} in which every block of {@link CleanDocument#text}, that is, whatever
 * stands between two blank lines, is a {@code p}. All characters and ignorable white space of the
 * body together are that text.
 *
 * <p>The page is held in memory whole, up to a limit of 20 million characters, an element or
 * attribute counting as 100; what comes after it is left out, with a warning. The handler may be
 * used for one document after another, by one thread at a time.
 */
public final class WinnowContentHandler extends DefaultHandler {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String BLANK_LINE = "\n\n";
  private static final long LIMIT = 20_000_000;

  private final Cleaner cleaner;
  private final ContentHandler delegate;
  private final long limit;
  private String url = "";
  private DomBuilder page;
  private @Nullable CleanDocument document;
  private List<String> warnings = List.of();

  /** Makes a handler that passes the main content on as XHTML. */
  public WinnowContentHandler(Cleaner cleaner, ContentHandler delegate) {
    this(cleaner, delegate, LIMIT);
  }

  /** Makes a handler that writes the main content as text, and flushes but does not close. */
  public WinnowContentHandler(Cleaner cleaner, Writer writer) {
    this(cleaner, new BodyContentHandler(writer), LIMIT);
  }

  WinnowContentHandler(Cleaner cleaner, ContentHandler delegate, long limit) {
    this.cleaner = Objects.requireNonNull(cleaner, "cleaner");
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.limit = limit;
    page = new DomBuilder(url, limit);
  }

  /**
   * Sets the address of the next documents, empty when unknown; returns this handler. An index of
   * duplicates knows a document by it.
   */
  public WinnowContentHandler withUrl(String address) {
    url = Objects.requireNonNull(address, "address");
    return this;
  }

  /** Returns the last document that ended. */
  public Optional<CleanDocument> document() {
    return Optional.ofNullable(document);
  }

  /** Returns the warnings of the last document that ended, with that of the limit if it was met. */
  public List<String> warnings() {
    return warnings;
  }

  @Override
  public void startDocument() {
    page = new DomBuilder(url, limit);
    document = null;
    warnings = List.of();
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    page.start(DomBuilder.nameOf(localName, qName), attributes);
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    page.end();
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    page.characters(characters, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    page.characters(characters, start, length);
  }

  /**
   * Cleans the page and passes it on.
   *
   * @throws SAXException if the delegate does
   * @throws IllegalArgumentException if the cleaner looks up duplicates and there is no address, or
   *     one that its index knows already
   */
  @Override
  public void endDocument() throws SAXException {
    CleanDocument clean = cleaner.clean(RawDocument.dom(page.finish()));
    List<String> all = new ArrayList<>(clean.warnings());
    if (page.isCut()) {
      all.add("the document is over the limit of " + limit + " characters; its end was left out");
    }
    warnings = List.copyOf(all);
    document = clean;
    page = new DomBuilder(url, limit);
    emit(clean);
  }

  private void emit(CleanDocument clean) throws SAXException {
    delegate.startDocument();
    delegate.startPrefixMapping("", XHTML);
    start("html");
    start("head");
    element("title", clean.metadata().title().orElse(""));
    end("head");
    start("body");
    String text = clean.text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(BLANK_LINE, start);
      if (end < 0) {
        element("p", text.substring(start));
        break;
      }
      element("p", text.substring(start, end));
      delegate.ignorableWhitespace(BLANK_LINE.toCharArray(), 0, BLANK_LINE.length());
      start = end + BLANK_LINE.length();
    }
    end("body");
    end("html");
    delegate.endPrefixMapping("");
    delegate.endDocument();
  }

  private void element(String name, String text) throws SAXException {
    start(name);
    delegate.characters(text.toCharArray(), 0, text.length());
    end(name);
  }

  private void start(String name) throws SAXException {
    delegate.startElement(XHTML, name, name, new AttributesImpl());
  }

  private void end(String name) throws SAXException {
    delegate.endElement(XHTML, name, name);
  }
}
