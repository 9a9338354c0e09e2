package dev.winnow;

import dev.winnow.segment.Block;
import java.util.List;

/**
 * Markdown with headings, lists, quotations, fenced code and pipe tables.
 *
 * <p>Source: CommonMark 0.31 and the tables of GitHub Flavored Markdown. Characters of the text
 * that Markdown would read as marks are left as they are, except the pipe inside of a table.
 */
final class MarkdownRendering extends Rendering {
  @Override
  String block(Block block) {
    String text = block.text();
    return switch (block.kind()) {
      case HEADING -> "#".repeat(block.level()) + " " + text;
      case LIST_ITEM -> item(ListMark.of(block), text);
      case QUOTE -> "> " + text.replace("\n", "\n> ");
      case CODE -> fenced(text);
      case PARAGRAPH, CAPTION, CELL -> block.isLine() ? text : text.replace("\n", "  \n");
    };
  }

  private static String item(String mark, String text) {
    return mark + text.replace("\n", "\n" + " ".repeat(mark.length()));
  }

  /** A fence must be longer than any run of backticks inside. */
  private static String fenced(String code) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + "\n" + code + "\n" + fence;
  }

  /**
   * Writes a pipe table whose first row is its head, without the columns that are empty before the
   * first cell of all.
   *
   * <p>Only the head has as many cells as the widest row: shorter rows are filled up by the reader.
   */
  @Override
  void table(List<Block> cells, StringBuilder out, int[] ends) {
    int before = cells.stream().mapToInt(Block::number).min().orElse(1) - 1;
    int columns = cells.stream().mapToInt(Block::number).max().orElse(0) - before;
    int firstRow = cells.get(0).row();
    int row = firstRow;
    int column = 0;
    out.append('|');
    for (int i = 0; i < ends.length; i++) {
      Block cell = cells.get(i);
      if (cell.row() != row) {
        if (row == firstRow) {
          endHead(out, columns, column);
        }
        out.append("\n|");
        row = cell.row();
        column = 0;
      }
      int number = cell.number() - before;
      out.append("  |".repeat(Math.max(0, number - column - 1))).append(' ');
      out.append(cell.text().replace("|", "\\|").replace('\n', ' '));
      ends[i] = out.length();
      out.append(" |");
      column = number;
    }
    if (row == firstRow) {
      endHead(out, columns, column);
    }
  }

  private static void endHead(StringBuilder out, int columns, int written) {
    out.append("  |".repeat(columns - written)).append("\n|").append(" --- |".repeat(columns));
  }
}
