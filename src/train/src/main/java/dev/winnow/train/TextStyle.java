package dev.winnow.train;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways in which extractors write the blocks of a page as plain text. */
enum TextStyle {
  /** A block a line. */
  LINES {
    @Override
    void put(Block block, @Nullable Block before, StringBuilder text) {
      text.append(before == null ? "" : "\n").append(block.text());
    }
  },
  /** Paragraphs with blank lines between them, bullets, rows of cells. */
  PARAGRAPHS {
    @Override
    void put(Block block, @Nullable Block before, StringBuilder text) {
      if (before != null) {
        text.append(gap(block, before));
      }
      if (block.kind() == BlockKind.LIST_ITEM) {
        text.append("  ".repeat(Math.max(0, block.level() - 1)))
            .append(block.number() > 0 ? block.number() + ". " : "- ");
      }
      text.append(block.text());
    }
  },
  /** Markdown with its links. */
  MARKDOWN {
    @Override
    void put(Block block, @Nullable Block before, StringBuilder text) {
      text.append(before == null ? "" : gap(block, before));
      if (block.kind() == BlockKind.HEADING) {
        text.append("#".repeat(Math.max(1, block.level()))).append(' ');
      } else if (block.kind() == BlockKind.LIST_ITEM) {
        text.append("  ".repeat(Math.max(0, block.level() - 1))).append("* ");
      }
      int done = 0;
      for (int run = 0; run < block.inlines().runs(); run++) {
        String target = block.inlines().target(run);
        if (!target.isEmpty()) {
          text.append(block.text(), done, block.inlines().start(run)).append('[');
          done = block.inlines().end(run);
          text.append(block.text(), block.inlines().start(run), done);
          text.append("](").append(target.replaceAll("[\\s)]", "%20")).append(')');
        }
      }
      text.append(block.text(), done, block.text().length());
    }
  },
  /** As paragraphs, hard-wrapped. */
  WRAPPED {
    @Override
    void put(Block block, @Nullable Block before, StringBuilder text) {
      StringBuilder paragraph = new StringBuilder();
      PARAGRAPHS.put(block, before, paragraph);
      int start = 0;
      while (start < paragraph.length() && paragraph.charAt(start) == '\n') {
        start++;
      }
      text.append(paragraph, 0, start);
      wrap(paragraph.substring(start), block.kind() == BlockKind.LIST_ITEM, text);
    }
  };

  private static final int WIDTH = 76;

  abstract void put(Block block, @Nullable Block before, StringBuilder text);

  /** Returns the text of some of the blocks. */
  String render(List<Block> blocks, BitSet wanted) {
    StringBuilder text = new StringBuilder();
    Block before = null;
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      put(blocks.get(i), before, text);
      before = blocks.get(i);
    }
    return text.toString();
  }

  private static String gap(Block block, Block before) {
    boolean sameRow =
        block.kind() == BlockKind.CELL && before.kind() == block.kind() && block.number() > 1;
    if (sameRow) {
      return " | ";
    }
    boolean tight =
        block.kind() == before.kind()
            && (block.kind() == BlockKind.LIST_ITEM || block.kind() == BlockKind.CELL);
    return tight ? "\n" : "\n\n";
  }

  private static void wrap(String paragraph, boolean hanging, StringBuilder text) {
    int column = 0;
    for (String word : paragraph.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        text.append('\n').append(hanging ? "  " : "");
        column = hanging ? 2 : 0;
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
  }
}
