package dev.winnow.interop;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.xml.sax.Attributes;

/** Builds a jsoup DOM from SAX events, as they come, until it holds as much as it may. */
final class DomBuilder {
  /** What an element or attribute counts for beside its characters: about its size in memory. */
  private static final int MARKUP = 100;

  private static final Set<String> DATA = Set.of("script", "style");

  private final Document dom;
  private final StringBuilder text = new StringBuilder();
  private Element innermost;
  private long room;
  private int skipped;
  private boolean cut;

  DomBuilder(String url, long limit) {
    dom = new Document(url);
    innermost = dom;
    room = limit;
  }

  void start(String name, Attributes attributes) {
    if (!take(sizeOf(attributes))) {
      skipped++;
      return;
    }
    flush();
    Element element = new Element(name.toLowerCase(Locale.ROOT));
    innermost.appendChild(element);
    innermost = element;
    for (int i = 0; i < attributes.getLength(); i++) {
      String key = nameOf(attributes.getLocalName(i), attributes.getQName(i));
      element.attr(key.toLowerCase(Locale.ROOT), attributes.getValue(i));
    }
  }

  void end() {
    if (skipped > 0) {
      skipped--;
      return;
    }
    flush();
    Element parent = innermost.parent();
    innermost = parent == null ? dom : parent;
  }

  void characters(char[] characters, int start, int length) {
    if (cut) {
      return;
    }
    int taken = (int) Math.min(length, room);
    cut = taken < length;
    room -= taken;
    text.append(characters, start, taken);
  }

  /** Returns whether the events brought more than the DOM may hold. */
  boolean isCut() {
    return cut;
  }

  /** Returns the DOM; nothing may be added afterwards. */
  Document finish() {
    flush();
    return dom;
  }

  static String nameOf(String localName, String qName) {
    return localName.isEmpty() ? qName : localName;
  }

  private boolean take(long size) {
    cut |= size > room;
    room -= cut ? 0 : size;
    return !cut;
  }

  private static long sizeOf(Attributes attributes) {
    long size = MARKUP;
    for (int i = 0; i < attributes.getLength(); i++) {
      size += MARKUP + attributes.getValue(i).length();
    }
    return size;
  }

  private void flush() {
    if (text.length() > 0) {
      boolean data = DATA.contains(innermost.normalName());
      innermost.appendChild(data ? new DataNode(text.toString()) : new TextNode(text.toString()));
      text.setLength(0);
    }
  }
}
