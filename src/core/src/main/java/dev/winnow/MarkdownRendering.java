package dev.winnow;

import dev.winnow.segment.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Markdown with headings, lists, quotations, fenced code and pipe tables.
 *
 * <p>Source: CommonMark 0.31 and the tables of GitHub Flavored Markdown. Characters of the text
 * that Markdown would read as marks are left as they are, except the pipe inside of a table.
 */
final class MarkdownRendering extends Rendering {
  private static final int MOST_COLUMNS = 1000;

  @Override
  String block(Block block) {
    String text = block.text();
    return switch (block.kind()) {
      case HEADING -> "#".repeat(block.level()) + " " + text;
      case LIST_ITEM -> ListMark.of(block) + text;
      case QUOTE -> "> " + text.replace("\n", "\n> ");
      case CODE -> fenced(text);
      case PARAGRAPH, CAPTION, CELL -> block.isLine() ? text : text.replace("\n", "  \n");
    };
  }

  private static String fenced(String code) {
    StringBuilder fence = new StringBuilder("```");
    while (code.contains(fence)) {
      fence.append('`');
    }
    return fence + "\n" + code + "\n" + fence;
  }

  @Override
  String table(List<Block> cells) {
    List<List<String>> rows = new ArrayList<>();
    int columns = 0;
    int row = 0;
    for (Block cell : cells) {
      if (cell.row() != row) {
        rows.add(new ArrayList<>());
        row = cell.row();
      }
      List<String> line = rows.get(rows.size() - 1);
      for (int empty = line.size() + 1; empty < Math.min(MOST_COLUMNS, cell.number()); empty++) {
        line.add("");
      }
      line.add(cell.text().replace("|", "\\|").replace('\n', ' '));
      columns = Math.max(columns, line.size());
    }
    StringBuilder table = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      List<String> line = rows.get(r);
      table.append(r == 0 ? "|" : "\n|");
      for (int c = 0; c < columns; c++) {
        table.append(' ').append(c < line.size() ? line.get(c) : "").append(" |");
      }
      if (r == 0) {
        table.append("\n|").append(" --- |".repeat(columns));
      }
    }
    return table.toString();
  }
}
