package dev.winnow.segment;

import java.util.ArrayList;
import java.util.List;

/** Cuts a plain text into blocks, one for each line that is not blank. */
final class TextLines {
  private static final int TAB = 4;

  private TextLines() {}

  static Page segment(String text) {
    List<Block> blocks = new ArrayList<>();
    Container root = new Container(0, null, "body", 0, 0, false, 0, 0);
    int blank = 0;
    int length = text.length();
    for (int start = 0; start <= length; ) {
      int end = start;
      while (end < length && !isLineEnd(text.charAt(end))) {
        end++;
      }
      int from = start;
      int indent = 0;
      while (from < end && isSpace(text.charAt(from))) {
        indent += text.charAt(from) == '\t' ? TAB : 1;
        from++;
      }
      int to = end;
      while (to > from && isSpace(text.charAt(to - 1))) {
        to--;
      }
      if (to == from) {
        blank++;
      } else {
        blocks.add(block(text.substring(start, to), root, blank, indent, start));
        blank = 0;
      }
      boolean crLf = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (crLf ? 2 : 1);
    }
    root.close(blocks.size());
    return new Page(blocks, List.of(root), PageHead.EMPTY, 0);
  }

  private static Block block(String line, Container root, int blankBefore, int indent, int start) {
    TextShape shape = TextShape.of(line);
    Block block =
        new Block(
            line,
            BlockKind.PARAGRAPH,
            0,
            0,
            0,
            root,
            shape,
            0,
            0,
            false,
            blankBefore,
            indent,
            start);
    root.add(shape.words(), 0, shape.sentenceEnds(), block.isLong() ? 1 : 0);
    return block;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == 0x0B
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == 0x3000 || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
  }
}
