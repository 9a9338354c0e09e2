package dev.winnow;

import dev.winnow.InlineMarkdown.Place;
import dev.winnow.detect.InputOffsets;
import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import dev.winnow.segment.InlineImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Markdown with headings, nested lists, quotations, fenced code, pipe tables, emphasis, code, and
 * links and images if wanted. What the text holds is escaped where it would be read as markup.
 *
 * <p>Source: CommonMark 0.31; the tables and struck-out text of GitHub Flavored Markdown.
 */
final class MarkdownRendering extends Rendering {
  private final LinkDestinations links;
  private final MarkdownFrames frames = new MarkdownFrames();
  private final Set<String> shown = new HashSet<>();

  MarkdownRendering(MarkdownStyle style) {
    super(InputOffsets.SAME);
    links = new LinkDestinations(style);
  }

  @Override
  void block(Block block, Gap gap, boolean joined, StringBuilder out) {
    boolean imagesFirst = block.kind() != BlockKind.LIST_ITEM;
    Gap left = imagesFirst && images(block, true, gap, out) ? Gap.BLANK : gap;
    if (!joined) {
      frames.enter(block, left, out);
    }
    switch (block.kind()) {
      case HEADING -> {
        out.append("#".repeat(block.level())).append(' ');
        text(block, Place.HEADING, out);
      }
      case CODE -> code(block, out);
      case LIST_ITEM, QUOTE, PARAGRAPH, CAPTION, CELL ->
          text(block, joined ? Place.MIDLINE : Place.LINES, out);
    }
    if (!imagesFirst) {
      images(block, true, Gap.BLANK, out);
    }
    images(block, false, Gap.BLANK, out);
  }

  private void text(Block block, Place place, StringBuilder out) {
    InlineMarkdown.write(block, place, links, frames.prefix(), out);
  }

  private void code(Block block, StringBuilder out) {
    String fence = Fences.around(block.text(), 3);
    out.append(fence).append(block.inlines().language());
    String text = block.text();
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      out.append('\n').append(end == start ? frames.prefix().stripTrailing() : frames.prefix());
      out.append(text, start, end);
      start = end + 1;
    }
    out.append('\n').append(frames.prefix()).append(fence);
  }

  /** An image goes with the block after it, or else, when that is its caption, the one before. */
  @Override
  boolean inPlaceOf(Block removed, Gap gap, StringBuilder out) {
    return removed.kind() == BlockKind.CAPTION && images(removed, true, gap, out);
  }

  /** Writes the images before a block or those within it; returns whether there were any. */
  private boolean images(Block block, boolean before, Gap gap, StringBuilder out) {
    Gap left = gap;
    boolean any = false;
    for (InlineImage image : block.inlines().images()) {
      String source = before == (image.position() == 0) ? newSource(image) : "";
      if (!source.isEmpty()) {
        frames.enterBeside(block, left, out);
        InlineMarkdown.image(image, source, false, out);
        left = Gap.BLANK;
        any = true;
      }
    }
    return any;
  }

  /** Returns where an image is, empty when it is not wanted or was shown before. */
  private String newSource(InlineImage image) {
    String source = links.image(image.source());
    return source.isEmpty() || shown.add(source) ? source : "";
  }

  /**
   * Writes a pipe table whose first row is its head, without the columns that are empty before the
   * first cell of all.
   *
   * <p>Only the head has as many cells as the widest row: shorter rows are filled up by the reader.
   */
  @Override
  void table(List<Block> cells, Gap gap, StringBuilder out, int[] ends) {
    List<Block> firsts = cells.stream().filter(c -> c.kind() == BlockKind.CELL).toList();
    int before = firsts.stream().mapToInt(Block::number).min().orElse(1) - 1;
    int columns = firsts.stream().mapToInt(Block::number).max().orElse(0) - before;
    frames.enterBeside(cells.get(0), gap, out);
    int firstRow = cells.get(0).row();
    int row = firstRow;
    int column = 0;
    out.append('|');
    for (int i = 0; i < ends.length; i++) {
      Block cell = cells.get(i);
      if (cell.kind() == BlockKind.CELL) {
        if (i > 0) {
          out.append(" |");
        }
        if (cell.row() != row) {
          if (row == firstRow) {
            endHead(out, columns, column);
          }
          out.append('\n').append(frames.prefix()).append('|');
          row = cell.row();
          column = 0;
        }
        int number = cell.number() - before;
        out.append("  |".repeat(Math.max(0, number - column - 1))).append(' ');
        column = number;
      } else {
        out.append("<br>");
      }
      cell(cell, out);
      ends[i] = out.length();
    }
    out.append(" |");
    if (row == firstRow) {
      endHead(out, columns, column);
    }
  }

  private void cell(Block cell, StringBuilder out) {
    text(cell, Place.CELL, out);
    for (InlineImage image : cell.inlines().images()) {
      String source = newSource(image);
      if (!source.isEmpty()) {
        out.append(' ');
        InlineMarkdown.image(image, source, true, out);
      }
    }
  }

  private void endHead(StringBuilder out, int columns, int written) {
    out.append("  |".repeat(columns - written)).append('\n').append(frames.prefix());
    out.append('|').append(" --- |".repeat(columns));
  }
}
