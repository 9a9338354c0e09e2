package dev.winnow;

import dev.winnow.Rendering.Gap;
import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import dev.winnow.segment.Container;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quotations and list items that the Markdown written so far stands in, and what they put
 * before each line.
 *
 * <p>Source: the container blocks of CommonMark 0.31, section 5. Deeper ones than {@link #DEEPEST}
 * are written as if they stood in the deepest.
 */
final class MarkdownFrames {
  private static final int DEEPEST = 10;

  /**
   * One quotation or list item.
   *
   * @param element its element
   * @param prefix what stands before its lines, with that of the frames around it
   * @param item whether it is a list item
   * @param ordered whether that is numbered
   * @param other whether it has the other mark, which sets its list apart from the one before
   */
  private record Frame(
      Container element, String prefix, boolean item, boolean ordered, boolean other) {}

  private final List<Frame> open = new ArrayList<>();

  /** Writes the gap before a block and the marks on its first line, and enters its frames. */
  void enter(Block block, Gap gap, StringBuilder out) {
    enter(block, block.kind() == BlockKind.LIST_ITEM, gap, out);
  }

  /** Does the same for something that stands before or after a block in the same frames. */
  void enterBeside(Block block, Gap gap, StringBuilder out) {
    enter(block, false, gap, out);
  }

  /** Returns what stands before each further line. */
  String prefix() {
    return prefix(open.size());
  }

  private String prefix(int frames) {
    return frames == 0 ? "" : open.get(frames - 1).prefix();
  }

  private void enter(Block block, boolean isItem, Gap gap, StringBuilder out) {
    List<Container> around = around(block.container());
    Container item = isItem ? innermostItem(around) : null;
    List<Container> entered = new ArrayList<>();
    int kept = 0;
    for (int i = around.size() - 1; i >= 0; i--) {
      Container element = around.get(i);
      if (entered.isEmpty() && kept < open.size() && open.get(kept).element() == element) {
        kept++;
      } else if (element == item
          || (isQuote(element) && kept + entered.size() < DEEPEST - (item == null ? 0 : 1))) {
        entered.add(element);
      }
    }
    if (kept + entered.size() > DEEPEST) {
      kept = DEEPEST - entered.size();
    }
    Frame before = kept < open.size() ? open.get(kept) : null;
    boolean deeper = before == null && item != null;
    gap(deeper && block.number() > 1 && gap == Gap.LINE ? Gap.BLANK : gap, kept, out);
    open.subList(kept, open.size()).clear();
    out.append(prefix());
    for (Container element : entered) {
      Frame frame =
          element == item ? item(element, block.number(), before, out) : quote(element, out);
      open.add(frame);
      before = null;
    }
  }

  private void gap(Gap gap, int kept, StringBuilder out) {
    switch (gap) {
      case NONE -> {}
      case LINE -> out.append('\n');
      case BLANK -> out.append('\n').append(prefix(kept).stripTrailing()).append('\n');
    }
  }

  private Frame quote(Container element, StringBuilder out) {
    out.append("> ");
    return new Frame(element, prefix() + "> ", false, false, false);
  }

  private Frame item(Container element, int number, @Nullable Frame before, StringBuilder out) {
    boolean ordered = number > 0;
    boolean other = false;
    if (before != null && before.item() && before.ordered() == ordered) {
      boolean sameList = before.element().parent() == element.parent();
      other = before.other() == sameList;
    }
    String mark = ordered ? number + (other ? ") " : ". ") : other ? "* " : "- ";
    out.append(mark);
    return new Frame(element, prefix() + " ".repeat(mark.length()), true, ordered, other);
  }

  /** Returns the quotations and list items around, innermost first. */
  private List<Container> around(Container innermost) {
    List<Container> around = new ArrayList<>();
    for (Container c = innermost; c != null; c = c.parent()) {
      if (isQuote(c) || c.tag().equals("li")) {
        around.add(c);
      } else if (isListInList(c)) {
        Container item = itemBefore(c);
        if (item != null) {
          around.add(item);
          c = item;
        }
      }
    }
    return around;
  }

  private static boolean isListInList(Container c) {
    return isList(c) && c.parent() != null && isList(c.parent());
  }

  private static boolean isList(Container c) {
    return c.tag().equals("ul") || c.tag().equals("ol");
  }

  /** A list right in a list belongs to the item before it. */
  private @Nullable Container itemBefore(Container list) {
    for (Frame frame : open) {
      if (frame.item() && frame.element().parent() == list.parent()) {
        return frame.element();
      }
    }
    return null;
  }

  private static boolean isQuote(Container c) {
    return c.tag().equals("blockquote");
  }

  private static @Nullable Container innermostItem(List<Container> around) {
    for (Container c : around) {
      if (!isQuote(c)) {
        return c;
      }
    }
    return null;
  }
}
