package dev.winnow.interop;

import de.l3s.boilerpipe.document.TextBlock;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.labels.DefaultLabels;
import dev.winnow.boilerplate.BoilerplateRemover;
import dev.winnow.boilerplate.Comments;
import dev.winnow.boilerplate.Preset;
import dev.winnow.boilerplate.Verdict;
import dev.winnow.segment.Segmenter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page made from the blocks of a Boilerpipe document: one element for each block, nested as deep
 * as its tag level says.
 */
final class TextBlockPage {
  /** Deeper nesting tells nothing more, and every block would cost that many elements. */
  private static final int DEEPEST = 40;

  /**
   * How sure a block must be, measured by the surest one. Of a page without navigation, footers and
   * class names the model keeps too much: measured on WCXB and validation pages.
   */
  private static final double SURE = 0.8;

  private final Document dom = Document.createShell("");
  private final List<Element> open = new ArrayList<>(List.of(dom.body()));
  private final List<TextBlock> blocks;
  private final int[] elementOf;
  private int elements = 1;

  private TextBlockPage(TextDocument document) {
    blocks = document.getTextBlocks();
    elementOf = new int[blocks.size()];
    dom.title(Objects.requireNonNullElse(document.getTitle(), ""));
    int top = blocks.stream().mapToInt(TextBlock::getTagLevel).min().orElse(0);
    for (int i = 0; i < blocks.size(); i++) {
      add(blocks.get(i), Math.min(blocks.get(i).getTagLevel() - top, DEEPEST));
      elementOf[i] = elements - 1;
    }
  }

  static TextBlockPage of(TextDocument document) {
    return new TextBlockPage(document);
  }

  /** Returns the numbers of the blocks that are main content. */
  BitSet content() {
    List<Verdict> kept =
        BoilerplateRemover.of(Preset.BALANCED, Comments.BY_TYPE)
            .ofPage(Segmenter.segment(dom), "")
            .blocks()
            .stream()
            .filter(Verdict::kept)
            .toList();
    double least = SURE * kept.stream().mapToDouble(Verdict::score).max().orElse(0);
    BitSet sure = new BitSet();
    for (Verdict verdict : kept) {
      // The elements are block-level all, so the segmenter numbers its containers alike.
      sure.set(verdict.block().container().index(), verdict.score() >= least);
    }
    BitSet content = new BitSet();
    for (int i = 0; i < elementOf.length; i++) {
      content.set(
          i, sure.get(elementOf[i]) && !blocks.get(i).hasLabel(DefaultLabels.STRICTLY_NOT_CONTENT));
    }
    return content;
  }

  private void add(TextBlock block, int level) {
    String tag = tagOf(block);
    boolean item = tag.equals("li");
    int around = item ? Math.max(level, 1) : level;
    while (open.size() - 1 > around) {
      open.remove(open.size() - 1);
    }
    if (open.size() - 1 == around && around > 0 && last().nameIs("ul") != item) {
      open.remove(open.size() - 1);
    }
    while (open.size() - 1 < around) {
      open.add(append(open.size() == around && item ? "ul" : "div"));
    }
    Element element = append(tag);
    int linked = linkedCharacters(block);
    String text = block.getText();
    if (linked > 0) {
      element.appendElement("a").attr("href", "#").appendText(text.substring(0, linked));
    }
    element.appendText(text.substring(linked));
  }

  private Element last() {
    return open.get(open.size() - 1);
  }

  private Element append(String tag) {
    elements++;
    return last().appendElement(tag);
  }

  private static String tagOf(TextBlock block) {
    if (block.hasLabel(DefaultLabels.H1) || block.hasLabel(DefaultLabels.TITLE)) {
      return "h1";
    }
    if (block.hasLabel(DefaultLabels.H2)) {
      return "h2";
    }
    if (block.hasLabel(DefaultLabels.H3) || block.hasLabel(DefaultLabels.HEADING)) {
      return "h3";
    }
    return block.hasLabel(DefaultLabels.LI) ? "li" : "p";
  }

  /**
   * Returns where to end a link at the text's start so that it holds the block's share of links.
   */
  private static int linkedCharacters(TextBlock block) {
    String text = block.getText();
    if (block.getLinkDensity() <= 0) {
      return 0;
    }
    int end = (int) Math.min(text.length(), Math.ceil(text.length() * block.getLinkDensity()));
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
