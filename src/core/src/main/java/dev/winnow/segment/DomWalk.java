package dev.winnow.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** One iterative walk over a DOM that collects blocks and containers. Used once, then dropped. */
final class DomWalk implements NodeFilter {
  private static final Set<String> BLOCK_LEVEL =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "noscript",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "template",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "select",
          "datalist",
          "textarea",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "canvas",
          "svg",
          "head",
          "rt",
          "rp",
          "input",
          "img",
          "map",
          "progress",
          "meter",
          "annotation",
          "annotation-xml",
          "noframes",
          "noembed",
          "xmp");
  private static final Set<String> LINK_LIKE = Set.of("a", "button");
  private static final int FORM = VocabularyGroup.FORM.bit();

  private final HeadReader head;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final Map<String, Integer> groupsByName = new HashMap<>();
  private final BlockText text = new BlockText();
  private final ListStack lists = new ListStack();
  private final IntStack inline = new IntStack();
  private final IntStack blockLevels = new IntStack();

  private @Nullable Container current;
  private int inlineNames;
  private int linkDepth;
  private int preDepth;
  private int quoteDepth;
  private int captionDepth;
  private int headingLevel;
  private int rows;
  private int row;
  private int column;
  private boolean cellOpen;
  private int deepest;

  DomWalk(HeadReader head) {
    this.head = head;
  }

  Page walk(Element body) {
    NodeTraversor.filter(this, body);
    if (containers.isEmpty()) {
      current = open(body, false);
      close(current);
    }
    return new Page(blocks, containers, head.toHead(), deepest);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    deepest = Math.max(deepest, depth);
    if (node instanceof TextNode textNode) {
      text.append(textNode.getWholeText(), preDepth > 0, linkDepth > 0, inlineNames);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (WITHOUT_TEXT.contains(tag)) {
      head.accept(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      lineBreak();
      return FilterResult.SKIP_ENTIRELY;
    }
    boolean hidden = isHidden(tag, element);
    boolean blockLevel = hidden || BLOCK_LEVEL.contains(tag) || tag.indexOf('-') > 0;
    blockLevels.push(blockLevel ? 1 : 0);
    if (blockLevel) {
      enterBlock(tag, element, hidden);
    } else {
      enterInline(tag, element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (blockLevels.pop() == 1) {
        leaveBlock(tag);
      } else {
        leaveInline(tag);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void lineBreak() {
    if (text.lineBreak(headingLevel > 0 || cellOpen)) {
      flush();
    }
  }

  private void enterBlock(String tag, Element element, boolean hidden) {
    if (preDepth > 0) {
      text.newLine();
    } else {
      flush();
    }
    current = open(element, current != null && hidden);
    switch (tag) {
      case "ul", "dir", "menu" -> lists.open(false);
      case "ol" -> lists.open(true);
      case "li" -> lists.item();
      case "tr" -> {
        row = ++rows;
        column = 0;
      }
      case "td", "th" -> {
        column++;
        cellOpen = true;
      }
      case "pre" -> preDepth++;
      case "blockquote" -> quoteDepth++;
      case "figcaption", "caption" -> captionDepth++;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> headingLevel = tag.charAt(1) - '0';
      default -> {}
    }
  }

  private void leaveBlock(String tag) {
    if (preDepth > 0 && !tag.equals("pre")) {
      text.newLine();
    } else {
      flush();
    }
    switch (tag) {
      case "ul", "dir", "menu", "ol" -> lists.close();
      case "li" -> lists.endItem();
      case "td", "th" -> cellOpen = false;
      case "pre" -> preDepth--;
      case "blockquote" -> quoteDepth--;
      case "figcaption", "caption" -> captionDepth--;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> headingLevel = 0;
      default -> {}
    }
    Container closed = Objects.requireNonNull(current, "walk is inside the body");
    close(closed);
    current = closed.parent();
  }

  private void enterInline(String tag, Element element) {
    inline.push(inlineNames);
    inlineNames |= namesOf(element);
    if (LINK_LIKE.contains(tag)) {
      linkDepth++;
      text.openLink();
      if (tag.equals("button")) {
        inlineNames |= FORM;
      }
    }
  }

  private void leaveInline(String tag) {
    inlineNames = inline.pop();
    if (LINK_LIKE.contains(tag)) {
      linkDepth--;
      text.closeLink();
    }
  }

  private void flush() {
    if (text.isBlank()) {
      text.clear();
      return;
    }
    Container container = Objects.requireNonNull(current, "walk is inside the body");
    BlockKind kind = kind();
    int level =
        kind == BlockKind.HEADING ? headingLevel : kind == BlockKind.LIST_ITEM ? lists.depth() : 0;
    int number =
        kind == BlockKind.LIST_ITEM ? lists.takeNumber() : kind == BlockKind.CELL ? column : 0;
    Block block = text.toBlock(kind, level, number, kind == BlockKind.CELL ? row : 0, container);
    if (kind == BlockKind.CELL) {
      cellOpen = false;
    }
    blocks.add(block);
    TextShape shape = block.shape();
    container.add(shape.words(), shape.linkWords(), shape.sentenceEnds(), block.isLong() ? 1 : 0);
    text.clear();
  }

  private BlockKind kind() {
    if (preDepth > 0) {
      return BlockKind.CODE;
    }
    if (headingLevel > 0) {
      return BlockKind.HEADING;
    }
    if (cellOpen) {
      return BlockKind.CELL;
    }
    if (lists.itemPending()) {
      return BlockKind.LIST_ITEM;
    }
    if (captionDepth > 0) {
      return BlockKind.CAPTION;
    }
    return quoteDepth > 0 ? BlockKind.QUOTE : BlockKind.PARAGRAPH;
  }

  private Container open(Element element, boolean hidden) {
    String tag = element.normalName();
    Container container =
        new Container(
            containers.size(),
            current,
            tag,
            TagGroup.ofTag(tag) | TagGroup.ofRole(element.attr("role")),
            namesOf(element),
            hidden,
            tag.hashCode() * 31 + element.className().hashCode(),
            blocks.size());
    containers.add(container);
    return container;
  }

  private void close(Container container) {
    container.close(blocks.size());
  }

  private int namesOf(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    int groups = groupsOf(element.className()) | groupsOf(element.id());
    if (element.attr("aria-hidden").equals("true")) {
      groups |= VocabularyGroup.HIDDEN.bit();
    }
    return groups;
  }

  private int groupsOf(String name) {
    return name.isEmpty()
        ? 0
        : groupsByName.computeIfAbsent(name, ClassVocabulary.standard()::groupsOf);
  }

  private static boolean isHidden(String tag, Element element) {
    if (tag.equals("template")) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }
}
