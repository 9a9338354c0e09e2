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
  private static final Set<String> LINK_LIKE = Set.of("a", "button");
  private static final int FORM = VocabularyGroup.FORM.bit();

  private final HeadReader head;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final Map<String, Integer> groupsByName = new HashMap<>();
  private final InlineRecorder inlines = new InlineRecorder();
  private final BlockText text = new BlockText(inlines);
  private final ListStack lists = new ListStack();
  private final TableStack tables = new TableStack();
  private final IntStack inline = new IntStack();
  private final IntStack blockLevels = new IntStack();

  private @Nullable Container current;
  private int inlineNames;
  private int linkDepth;
  private int preDepth;
  private int quoteDepth;
  private int captionDepth;
  private int headingLevel;
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
    PageHead read = head.toHead();
    Element unseen = UnseenText.of(read, blocks);
    if (unseen.childrenSize() > 0) {
      Container root = containers.get(0);
      current = root;
      NodeTraversor.filter(this, unseen);
      close(root);
    }
    return new Page(blocks, containers, read, deepest);
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
    if (TagSets.WITHOUT_TEXT.contains(tag)) {
      if (tag.equals("img")) {
        image(element);
      } else {
        head.accept(element);
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      lineBreak();
      return FilterResult.SKIP_ENTIRELY;
    }
    if ((tag.equals("meta") || tag.equals("link")) && !element.hasAttr("itemprop")) {
      head.accept(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    boolean hidden = isHidden(tag, element);
    boolean blockLevel = hidden || TagSets.BLOCK_LEVEL.contains(tag) || tag.indexOf('-') > 0;
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

  private void image(Element element) {
    if (current != null && !current.hidden()) {
      inlines.image(element, text.length());
    }
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
    mark(element, tag, current.nameGroups());
    switch (tag) {
      case "ul", "dir", "menu" -> lists.open(false);
      case "ol" -> lists.open(true);
      case "li" -> lists.item();
      case "table" -> tables.open();
      case "tr" -> tables.newRow();
      case "td", "th" -> {
        tables.newCell();
        cellOpen = true;
      }
      case "pre" -> {
        preDepth++;
        inlines.preformatted(element);
      }
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
      case "table" -> tables.close();
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
    inlines.enter(tag, element);
    if (preDepth > 0 && tag.equals("code")) {
      inlines.code(element);
    }
    inline.push(inlineNames);
    int names = namesOf(element);
    inlineNames |= names;
    mark(element, tag, names);
    if (LINK_LIKE.contains(tag)) {
      linkDepth++;
      text.openLink();
      if (tag.equals("button")) {
        inlineNames |= FORM;
      }
    }
  }

  private void mark(Element element, String tag, int names) {
    if (element.attributesSize() > 0 && current != null) {
      head.marks().look(element, tag, names, current, blocks.size());
    }
  }

  private void leaveInline(String tag) {
    inlines.leave();
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
    Block block =
        switch (kind) {
          case HEADING -> text.toBlock(kind, headingLevel, 0, 0, 0, container);
          case LIST_ITEM ->
              text.toBlock(kind, lists.depth(), lists.takeNumber(), 0, lists.group(), container);
          case CELL ->
              text.toBlock(kind, 0, tables.column(), tables.row(), tables.group(), container);
          case CODE, CAPTION, QUOTE, PARAGRAPH -> text.toBlock(kind, 0, 0, 0, 0, container);
        };
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
