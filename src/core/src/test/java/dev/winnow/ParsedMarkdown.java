package dev.winnow;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What a CommonMark parser of others reads in a Markdown text. */
final class ParsedMarkdown extends AbstractVisitor {
  private static final List<org.commonmark.Extension> EXTENSIONS =
      List.of(TablesExtension.create(), StrikethroughExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  private final StringBuilder text = new StringBuilder();
  int headings;
  int items;
  int codeBlocks;
  int links;
  int images;

  /** What Winnow never writes: HTML other than a line break, rules, indented code. */
  int unwanted;

  static ParsedMarkdown of(String markdown) {
    ParsedMarkdown parsed = new ParsedMarkdown();
    PARSER.parse(markdown).accept(parsed);
    return parsed;
  }

  static String html(String markdown) {
    return HtmlRenderer.builder().extensions(EXTENSIONS).build().render(PARSER.parse(markdown));
  }

  /** Returns the text with each run of white space as one space. */
  String text() {
    return normalised(text);
  }

  static String normalised(CharSequence text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c <= ' ' || c == 0xA0;
      if (!space) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  private void block(Node node) {
    text.append('\n');
    visitChildren(node);
    text.append('\n');
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Emphasis node) {
    visitChildren(node);
  }

  @Override
  public void visit(StrongEmphasis node) {
    visitChildren(node);
  }

  @Override
  public void visit(Link node) {
    links++;
    visitChildren(node);
  }

  @Override
  public void visit(Image node) {
    images++;
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(HtmlInline node) {
    text.append('\n');
    unwanted += node.getLiteral().equals("<br>") ? 0 : 1;
  }

  @Override
  public void visit(HtmlBlock node) {
    unwanted++;
  }

  @Override
  public void visit(ThematicBreak node) {
    unwanted++;
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    unwanted++;
  }

  @Override
  public void visit(FencedCodeBlock node) {
    codeBlocks++;
    text.append('\n').append(node.getLiteral()).append('\n');
  }

  @Override
  public void visit(Heading node) {
    headings++;
    block(node);
  }

  @Override
  public void visit(ListItem node) {
    items++;
    block(node);
  }

  @Override
  public void visit(BulletList node) {
    block(node);
  }

  @Override
  public void visit(OrderedList node) {
    block(node);
  }

  @Override
  public void visit(org.commonmark.node.Paragraph node) {
    block(node);
  }

  @Override
  public void visit(CustomNode node) {
    boolean inline = node instanceof org.commonmark.ext.gfm.strikethrough.Strikethrough;
    if (inline) {
      visitChildren(node);
    } else {
      block(node);
    }
  }
}
