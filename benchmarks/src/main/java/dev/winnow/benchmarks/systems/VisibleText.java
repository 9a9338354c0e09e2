package dev.winnow.benchmarks.systems;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Renders an element as a text-mode browser would: every visible block and table row on a line of
 * its own, white space collapsed, preformatted lines kept, no blank lines.
 */
public final class VisibleText implements NodeFilter {
  private static final Set<String> HIDDEN =
      Set.of("head", "script", "style", "noscript", "template", "svg", "iframe", "object");
  private static final Set<String> CELLS = Set.of("td", "th");
  // jsoup counts these among the blocks; browsers lay them out in the line.
  private static final Set<String> INLINE = Set.of("ins", "del", "audio", "video");

  private final StringBuilder out = new StringBuilder();
  private boolean space;
  private int preformatted;

  private VisibleText() {}

  /** Returns the visible text of an element and what is in it. */
  public static String of(Element element) {
    VisibleText text = new VisibleText();
    NodeTraversor.filter(text, element);
    return text.out.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      boundary(element);
      preformatted += element.normalName().equals("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      boundary(element);
      preformatted -= element.normalName().equals("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    return HIDDEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private void boundary(Element element) {
    String name = element.normalName();
    if (CELLS.contains(name)) {
      space = true;
    } else if (name.equals("br") || (element.isBlock() && !INLINE.contains(name))) {
      newLine();
    }
  }

  private void newLine() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    space = false;
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && preformatted > 0) {
        newLine();
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        space = true;
      } else {
        if (space && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
  }
}
