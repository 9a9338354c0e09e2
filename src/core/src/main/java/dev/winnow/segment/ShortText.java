package dev.winnow.segment;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The beginning of an element's text; looks at a bounded number of nodes. */
final class ShortText {
  private static final int LONGEST = 240;
  private static final int MOST_NODES = 60;

  private ShortText() {}

  /** Returns the text, white space collapsed, a line feed at the edges of block-level elements. */
  static String of(Element root) {
    StringBuilder text = new StringBuilder();
    Node node = root.firstChild();
    for (int i = 0; i < MOST_NODES && node != null && text.length() < LONGEST; i++) {
      boolean skipped = false;
      if (node instanceof TextNode textNode) {
        append(textNode.getWholeText(), text);
      } else if (node instanceof Element element) {
        String tag = element.normalName();
        skipped = TagSets.WITHOUT_TEXT.contains(tag);
        if (tag.equals("br") || TagSets.BLOCK_LEVEL.contains(tag)) {
          newLine(text);
        }
      }
      node = next(node, root, skipped, text);
    }
    return text.toString().strip();
  }

  /** Returns the first element below another whose attribute has a value, or null. */
  static @Nullable Element firstBelow(Element root, String attribute, String value) {
    Node node = root.firstChild();
    for (int i = 0; i < MOST_NODES && node != null; i++) {
      if (node instanceof Element element && element.attr(attribute).strip().equals(value)) {
        return element;
      }
      node = next(node, root, false, null);
    }
    return null;
  }

  private static @Nullable Node next(
      Node node, Element root, boolean skipped, @Nullable StringBuilder text) {
    if (!skipped && node.childNodeSize() > 0) {
      return node.firstChild();
    }
    Node next = node;
    while (next.nextSibling() == null) {
      next = next.parent();
      if (next == null || next.equals(root)) {
        return null;
      }
      if (text != null && TagSets.BLOCK_LEVEL.contains(next.normalName())) {
        newLine(text);
      }
    }
    return next.nextSibling();
  }

  private static void append(String characters, StringBuilder text) {
    int end = Math.min(characters.length(), 2 * LONGEST);
    for (int i = 0; i < end && text.length() < LONGEST; i++) {
      char c = characters.charAt(i);
      if (c > ' ' && !Character.isSpaceChar(c)) {
        text.append(c);
      } else if (text.length() > 0 && text.charAt(text.length() - 1) > ' ') {
        text.append(' ');
      }
    }
  }

  private static void newLine(StringBuilder text) {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == ' ') {
      text.setLength(--end);
    }
    if (end > 0 && text.charAt(end - 1) != '\n') {
      text.append('\n');
    }
  }
}
