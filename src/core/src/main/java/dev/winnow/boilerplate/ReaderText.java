package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import dev.winnow.segment.Container;
import dev.winnow.segment.Page;
import dev.winnow.segment.TagGroup;
import dev.winnow.segment.VocabularyGroup;
import java.util.BitSet;
import java.util.List;

/** The blocks of a page that its readers wrote, as the names of their containers tell. */
final class ReaderText {
  /**
   * Out of fold on WCXB: words under names of comments on articles were content for 46 in 100, and
   * words under names of reviews on products for 22.
   */
  private static final double COMMENT_TRUST = 0.6;

  private static final double REVIEW_TRUST = 0.4;
  private static final double MOST_OF_PAGE = 0.8;
  private static final double MOSTLY_LINKS = 0.6;
  private static final int FEWEST_WORDS = 3;

  private final BitSet comments;
  private final BitSet reviews;

  ReaderText(Page page, ContainerTable table) {
    comments = under(VocabularyGroup.COMMENTS, page, table);
    reviews = under(VocabularyGroup.REVIEWS, page, table);
  }

  /** Returns the blocks in containers with such a name that do not hold the page's heading too. */
  private static BitSet under(VocabularyGroup name, Page page, ContainerTable table) {
    List<Block> blocks = page.blocks();
    int heading = mainHeading(blocks);
    BitSet under = new BitSet();
    for (int i = 0; i < blocks.size(); i++) {
      Container container = blocks.get(i).container();
      if (table.has(container, name)) {
        Container named = table.nearest(container, name);
        boolean whole =
            heading >= 0
                ? named.firstBlock() <= heading && heading < named.endBlock()
                : named.words() > MOST_OF_PAGE * page.root().words();
        under.set(i, !whole);
      }
    }
    return under;
  }

  private static int mainHeading(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == BlockKind.HEADING && blocks.get(i).level() == 1) {
        return i;
      }
    }
    return -1;
  }

  /** Lowers the probability of what readers wrote by how likely it is to be no content. */
  void doubt(PageScores scores) {
    double article = scores.type(PageType.ARTICLE);
    double product = scores.type(PageType.PRODUCT);
    if (article > 0.5) {
      lower(comments, COMMENT_TRUST, scores.blocks());
    }
    if (product > 0.5) {
      lower(reviews, REVIEW_TRUST, scores.blocks());
    }
  }

  private static void lower(BitSet blocks, double factor, float[] probabilities) {
    for (int i = blocks.nextSetBit(0); i >= 0; i = blocks.nextSetBit(i + 1)) {
      probabilities[i] *= (float) factor;
    }
  }

  /** Returns the blocks in the containers of readers' text, forms and headings included. */
  BitSet all() {
    BitSet all = (BitSet) comments.clone();
    all.or(reviews);
    return all;
  }

  /** Returns those of {@link #all} that read as text, which forms, counts and menus do not. */
  BitSet written(List<Block> blocks, ContainerTable table, BlockFeatures features) {
    BitSet written = all();
    for (int i = written.nextSetBit(0); i >= 0; i = written.nextSetBit(i + 1)) {
      Block block = blocks.get(i);
      PhraseMatch phrase = features.phrase(i);
      boolean furniture = phrase != null && phrase.strength() != PhraseStrength.WEAK;
      written.set(
          i,
          block.words() >= FEWEST_WORDS
              && !block.hidden()
              && !furniture
              && block.shape().linkDensity() < MOSTLY_LINKS
              && !table.has(block.container(), TagGroup.FORM));
    }
    return written;
  }
}
