package dev.winnow;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import dev.winnow.segment.InlineImage;
import dev.winnow.segment.InlineStyle;
import java.util.ArrayList;
import java.util.List;

/** Writes the text of one block as Markdown: inline markup, and escapes where they are needed. */
final class InlineMarkdown {
  /** Where the text stands. */
  enum Place {
    /** In lines of its own; a line feed is a hard line break. */
    LINES,
    /** In the midst of a line of plain text. */
    MIDLINE,
    /** In a heading, which is one line. */
    HEADING,
    /** In the cell of a table. */
    CELL
  }

  private final Block block;
  private final Place place;
  private final String text;
  private final List<StyleSpan> spans;
  private final MarkdownEscapes escapes;
  private final String prefix;
  private final StringBuilder out;
  private final List<StyleSpan> open = new ArrayList<>();
  private int next;
  private int nextBreak;
  private int escapeAt = -1;
  private boolean inLink;

  private InlineMarkdown(
      Block block, Place place, LinkDestinations links, String prefix, StringBuilder out) {
    this.block = block;
    this.place = place;
    this.text = block.text();
    List<StyleSpan> nested = SpanNester.spans(block, links);
    if (!nested.isEmpty()) {
      boolean bracketFirst =
          text.startsWith("[")
              || (nested.get(0).start() == 0 && nested.get(0).style() == InlineStyle.LINK);
      nested.removeIf(
          span ->
              (place == Place.HEADING && isWholeAndStrong(span))
                  || (bracketFirst && mayEndLabel(span)));
    }
    this.spans = SpanFitter.fit(text, nested);
    this.escapes = new MarkdownEscapes(text, spans, place == Place.CELL);
    this.prefix = prefix;
    this.out = out;
  }

  /**
   * Writes a block's text.
   *
   * @param prefix what stands before each further line
   */
  static void write(
      Block block, Place place, LinkDestinations links, String prefix, StringBuilder out) {
    new InlineMarkdown(block, place, links, prefix, out).write();
  }

  /** A heading is strong without a mark. */
  private boolean isWholeAndStrong(StyleSpan span) {
    return span.style() == InlineStyle.STRONG && span.end() - span.start() == text.length();
  }

  /** A line that begins with a bracket would define a reference by this, even within code. */
  private boolean mayEndLabel(StyleSpan span) {
    return span.style() == InlineStyle.CODE
        && text.substring(span.start(), span.end()).contains("]:");
  }

  /** Writes an image with its text. */
  static void image(InlineImage image, String source, boolean inTable, StringBuilder out) {
    String alt = oneLine(image.alt());
    MarkdownEscapes escapes = new MarkdownEscapes(alt, List.of(), inTable);
    out.append("![");
    for (int i = 0; i < alt.length(); i++) {
      if (escapes.needed(i, false, i == alt.length() - 1, true)) {
        out.append('\\');
      }
      out.append(alt.charAt(i));
    }
    out.append("](").append(source).append(')');
  }

  private static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ') {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().stripTrailing();
  }

  private void write() {
    int at = 0;
    boolean lineStart = place == Place.LINES;
    if (block.isLine()) {
      while (at < text.length() && text.charAt(at) <= ' ') {
        at++;
      }
      at = lineStart ? keepListMark(at) : at;
    } else if (block.kind() == BlockKind.LIST_ITEM && isTask()) {
      escapeAt = 0;
    }
    while (true) {
      boolean marked = closeAndOpen(at);
      if (marked && open.size() > 0 && last().style() == InlineStyle.CODE) {
        at = last().end();
        lineStart = false;
        continue;
      }
      if (at >= text.length()) {
        return;
      }
      if (lineStart && !marked) {
        escapeAt = Math.max(escapeAt, LineStarts.escape(text, at));
      } else if (place == Place.HEADING && text.charAt(at) == '#' && closesHeading(at)) {
        escapeAt = at;
      }
      character(at, marked);
      lineStart = place == Place.LINES && text.charAt(at) == '\n';
      at++;
    }
  }

  /** A plain text means the same by its list marks as Markdown. */
  private int keepListMark(int start) {
    int end = LineStarts.listMark(text, start);
    if (end < 0) {
      return start;
    }
    out.append(text, start, end).append(' ');
    int at = end;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /** GitHub reads {@code [ ]} and {@code [x]} before a list item as a check box. */
  private boolean isTask() {
    return text.startsWith("[ ] ") || text.startsWith("[x] ") || text.startsWith("[X] ");
  }

  private boolean closesHeading(int start) {
    if (start > 0 && text.charAt(start - 1) != ' ') {
      return false;
    }
    int i = start;
    while (i < text.length() && text.charAt(i) == '#') {
      i++;
    }
    return i == text.length();
  }

  /** Writes the marks that stand before a character; returns whether there were any. */
  private boolean closeAndOpen(int at) {
    boolean marked = false;
    while (!open.isEmpty() && last().end() <= at) {
      StyleSpan closed = open.remove(open.size() - 1);
      switch (closed.style()) {
        case LINK -> {
          inLink = false;
          out.append("](").append(closed.target()).append(')');
        }
        case CODE -> {}
        default -> out.append(closed.mark());
      }
      marked = true;
    }
    while (next < spans.size() && spans.get(next).start() == at) {
      StyleSpan opened = spans.get(next++);
      open.add(opened);
      if (opened.style() == InlineStyle.CODE) {
        code(opened);
        return true;
      }
      inLink |= opened.style() == InlineStyle.LINK;
      out.append(opened.mark());
      marked = true;
    }
    return marked;
  }

  private StyleSpan last() {
    return open.get(open.size() - 1);
  }

  private void code(StyleSpan span) {
    String code = text.substring(span.start(), span.end()).replace('\n', ' ');
    String fence = Fences.around(code, 1);
    boolean padded = code.startsWith("`") || code.endsWith("`");
    out.append(fence).append(padded ? " " : "");
    out.append(place == Place.CELL ? code.replace("|", "\\|") : code);
    out.append(padded ? " " : "").append(fence);
  }

  private void character(int at, boolean marked) {
    char c = text.charAt(at);
    if (c == '\n') {
      switch (place) {
        case LINES -> {
          boolean blank = at + 1 == text.length() || text.charAt(at + 1) == '\n';
          out.append(blank ? "" : "  \n" + prefix);
        }
        case CELL -> out.append("<br>");
        case HEADING, MIDLINE -> out.append(' ');
      }
    } else if (c == ' ' && place == Place.CELL && isBreak(at)) {
      out.append("<br>");
    } else {
      boolean markAfter =
          (!open.isEmpty() && last().end() == at + 1)
              || (next < spans.size() && spans.get(next).start() == at + 1);
      if (at == escapeAt || escapes.needed(at, marked, markAfter, inLink)) {
        out.append('\\');
      }
      out.append(c);
    }
  }

  private boolean isBreak(int at) {
    while (nextBreak < block.inlines().breaks() && block.inlines().breakAt(nextBreak) < at) {
      nextBreak++;
    }
    return nextBreak < block.inlines().breaks() && block.inlines().breakAt(nextBreak) == at;
  }
}
