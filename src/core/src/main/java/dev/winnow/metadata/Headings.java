package dev.winnow.metadata;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import dev.winnow.segment.Container;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headings of the first level on a page. */
final class Headings {
  private static final int MOST = 20;
  private static final int FURTHEST = 8;

  private Headings() {}

  /** Returns the different headings that are not hidden; one cut into blocks is put together. */
  static List<String> of(List<Block> blocks) {
    List<String> headings = new ArrayList<>();
    StringBuilder heading = new StringBuilder();
    Container open = null;
    for (Block block : blocks) {
      if (block.kind() != BlockKind.HEADING || block.level() != 1 || block.hidden()) {
        continue;
      }
      Container element = elementOf(block);
      if (element == null || open == null || element.index() != open.index()) {
        add(heading, headings);
        if (headings.size() == MOST) {
          break;
        }
      }
      open = element;
      heading.append(heading.length() > 0 ? " " : "").append(block.text());
    }
    add(heading, headings);
    return headings;
  }

  private static void add(StringBuilder heading, List<String> headings) {
    String text = Texts.clean(heading.toString());
    if (!text.isEmpty() && !headings.contains(text)) {
      headings.add(text);
    }
    heading.setLength(0);
  }

  private static @Nullable Container elementOf(Block block) {
    Container container = block.container();
    for (int i = 0; i < FURTHEST && container != null; i++) {
      if (container.tag().equals("h1")) {
        return container;
      }
      container = container.parent();
    }
    return null;
  }
}
