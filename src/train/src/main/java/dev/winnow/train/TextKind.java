package dev.winnow.train;

import dev.winnow.boilerplate.ModelTraining;
import dev.winnow.evaluation.LabelledPage;
import dev.winnow.segment.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What has been left of a page when it comes as plain text. */
enum TextKind {
  /** All that a browser shows, a block a line. */
  WHOLE {
    @Override
    String text(LabelledPage page, List<Block> blocks, HeldOut html) {
      return TextStyle.LINES.render(blocks, visible(blocks));
    }
  },
  /** The same in paragraphs with bullets: as they are, hard-wrapped, or as Markdown. */
  LAID_OUT {
    @Override
    String text(LabelledPage page, List<Block> blocks, HeldOut html) {
      TextStyle[] styles = {TextStyle.PARAGRAPHS, TextStyle.WRAPPED, TextStyle.MARKDOWN};
      return styles[part(page, 7, styles.length)].render(blocks, visible(blocks));
    }
  },
  /** What a careless extractor takes: blocks that the HTML model hardly believes in. */
  CARELESS {
    @Override
    String text(LabelledPage page, List<Block> blocks, HeldOut html) {
      return style(page).render(blocks, html.above(0.06f));
    }
  },
  /** What a middling extractor takes. */
  MIDDLING {
    @Override
    String text(LabelledPage page, List<Block> blocks, HeldOut html) {
      return style(page).render(blocks, html.above(0.25f));
    }
  },
  /** What an extractor takes that loses much: the choice of one of Boilerpipe's, or part of it. */
  PARTIAL {
    @Override
    String text(LabelledPage page, List<Block> blocks, HeldOut html) {
      BitSet article = html.chosen("votes.article");
      return switch (part(page, 13, 3)) {
        case 0 -> TextStyle.LINES.render(blocks, longestRun(article, blocks));
        case 1 -> TextStyle.LINES.render(blocks, article);
        default -> TextStyle.LINES.render(blocks, html.chosen("votes.density"));
      };
    }
  },
  /** What Winnow keeps of the HTML. */
  CLEANED {
    @Override
    String text(LabelledPage page, List<Block> blocks, HeldOut html) {
      return style(page).render(blocks, html.kept());
    }
  },
  /** The annotated text itself. */
  ANNOTATED {
    @Override
    String text(LabelledPage page, List<Block> blocks, HeldOut html) {
      return page.reference().mainContent();
    }
  };

  /**
   * What a model that has not seen the page makes of its blocks.
   *
   * @param rows their features
   * @param probabilities how likely each is main content
   * @param kept those that are kept
   */
  @SuppressWarnings("ArrayRecordComponent")
  record HeldOut(float[][] rows, float[] probabilities, BitSet kept) {
    /** Returns the blocks of which a feature is 1. */
    BitSet chosen(String feature) {
      int column = ModelTraining.featureNames().indexOf(feature);
      BitSet blocks = new BitSet();
      for (int i = 0; i < rows.length; i++) {
        blocks.set(i, rows[i][column] == 1);
      }
      return blocks;
    }

    BitSet above(float threshold) {
      BitSet blocks = new BitSet();
      for (int i = 0; i < probabilities.length; i++) {
        blocks.set(i, probabilities[i] >= threshold);
      }
      return blocks;
    }
  }

  abstract String text(LabelledPage page, List<Block> blocks, HeldOut html);

  /** Returns whether the words of this kind of text are learned from: all of them, once. */
  boolean teachesWords() {
    return this == WHOLE || this == CARELESS;
  }

  /** Returns a page as plain text in all kinds. */
  static List<TextTable> of(LabelledPage page, List<Block> blocks, HeldOut html) {
    List<TextTable> texts = new ArrayList<>();
    for (TextKind kind : values()) {
      texts.add(TextTable.of(page, kind, kind.text(page, blocks, html)));
    }
    return texts;
  }

  private static TextStyle style(LabelledPage page) {
    return part(page, 11, 2) == 1 ? TextStyle.PARAGRAPHS : TextStyle.LINES;
  }

  private static int part(LabelledPage page, int multiplier, int parts) {
    return Math.floorMod(page.id().hashCode() * multiplier / 3, parts);
  }

  /** The chosen blocks that follow each other and have most words. */
  private static BitSet longestRun(BitSet chosen, List<Block> blocks) {
    BitSet best = new BitSet();
    int most = 0;
    for (int start = chosen.nextSetBit(0); start >= 0; ) {
      int end = chosen.nextClearBit(start);
      int words = blocks.subList(start, end).stream().mapToInt(Block::words).sum();
      if (words > most) {
        most = words;
        best.clear();
        best.set(start, end);
      }
      start = chosen.nextSetBit(end);
    }
    return best;
  }

  /** The blocks that are not hidden; all where those hold most words and a script shows them. */
  private static BitSet visible(List<Block> blocks) {
    BitSet visible = new BitSet();
    int all = 0;
    int shown = 0;
    for (int i = 0; i < blocks.size(); i++) {
      all += blocks.get(i).words();
      if (!blocks.get(i).hidden()) {
        visible.set(i);
        shown += blocks.get(i).words();
      }
    }
    if (shown * 2 < all) {
      visible.set(0, blocks.size());
    }
    return visible;
  }
}
