package dev.winnow;

import dev.winnow.segment.Page;
import dev.winnow.segment.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Cuts a DOM of the caller's into blocks without changing it. */
final class ParsedDom {
  /** The nesting at which jsoup's HTML parser stops; other DOMs may be deeper. */
  private static final int DEEPEST = 512;

  private ParsedDom() {}

  static Page segment(Document dom) {
    if (isWhole(dom)) {
      Page page = Segmenter.segment(dom);
      if (page.depth() <= DEEPEST) {
        return page;
      }
    }
    Copy copy = new Copy();
    NodeTraversor.traverse(copy, dom);
    return Segmenter.segment(copy.dom);
  }

  /** Returns whether the DOM has what {@link Document#head} and {@link Document#body} look for. */
  private static boolean isWhole(Document dom) {
    Element html = dom.firstElementChild();
    boolean head = false;
    boolean body = false;
    if (html != null && html.nameIs("html")) {
      Element child = html.firstElementChild();
      for (; child != null && !body; child = child.nextElementSibling()) {
        head |= child.nameIs("head");
        body = child.nameIs("body") || child.nameIs("frameset");
      }
    }
    return head && body;
  }

  /** A DOM with head and body; what lies too deep in the original is put side by side. */
  private static final class Copy implements NodeVisitor {
    private static final Set<String> OF_HEAD =
        Set.of("base", "link", "meta", "noscript", "script", "style", "template", "title");
    private static final Set<String> DATA = Set.of("script", "style");

    private final Document dom = Document.createShell("");
    private final List<Element> open = new ArrayList<>();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element && !(node instanceof Document)) {
        open(element);
      } else if (node instanceof TextNode text) {
        text(text.getWholeText());
      } else if (node instanceof DataNode data) {
        text(data.getWholeData());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element && !(node instanceof Document)) {
        open.remove(open.size() - 1);
      }
    }

    private void open(Element original) {
      String tag = original.normalName();
      Element element =
          switch (tag) {
            case "html" -> dom.expectFirst("html");
            case "head" -> dom.head();
            case "body" -> dom.body();
            default -> new Element(tag);
          };
      if (element.parent() == null) {
        parent(OF_HEAD.contains(tag)).appendChild(element);
      }
      if (original.attributesSize() > 0) {
        for (Attribute attribute : original.attributes()) {
          element.attr(attribute.getKey(), attribute.getValue());
        }
      }
      open.add(element);
    }

    private void text(String text) {
      Element innermost = parent(text.isBlank());
      boolean data = DATA.contains(innermost.normalName());
      innermost.appendChild(data ? new DataNode(text) : new TextNode(text));
    }

    private Element parent(boolean mayStandInHead) {
      if (open.isEmpty()) {
        return dom.body();
      }
      Element innermost = open.get(Math.min(open.size(), DEEPEST) - 1);
      boolean outside = innermost.nameIs("html") || (innermost.nameIs("head") && !mayStandInHead);
      return outside ? dom.body() : innermost;
    }
  }
}
