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
   * Out of fold on WCXB, of the words under names of comments on articles that were thought likely,
   * 12 in 100 were content; of those under names of reviews on products 22 in 100.
   */
  private static final double COMMENT_TRUST = 0.4;

  private static final double REVIEW_TRUST = 0.4;

  /** Comments below a text of its own length are no thread, whatever the page looks like. */
  private static final double TRUST_BELOW_TEXT = 0.1;

  private static final int TEXT_WORDS = 60;

  private static final int TEXT_WORDS_IN_FORUM = 150;
  private static final double MOST_OF_PAGE = 0.8;
  private static final double MOSTLY_LINKS = 0.6;
  private static final int FEWEST_WORDS = 3;

  private final List<Block> blocks;
  private final BitSet comments;
  private final BitSet reviews;
  private final BitSet headed;

  ReaderText(Page page, ContainerTable table, BlockFeatures features) {
    blocks = page.blocks();
    comments = under(VocabularyGroup.COMMENTS, page, table);
    headed = headed(features);
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

  /** Returns the blocks from a heading such as "3 comments" to the end of the element around it. */
  private BitSet headed(BlockFeatures features) {
    BitSet below = new BitSet();
    for (int i = 0; i < blocks.size(); i++) {
      PhraseMatch phrase = features.phrase(i);
      if (phrase != null
          && phrase.opens()
          && phrase.reason() == Reason.COMMENT_FORM
          && blocks.get(i).kind() == BlockKind.HEADING) {
        Container around = blocks.get(i).container();
        while (around.parent() != null && around.endBlock() - around.firstBlock() < 3) {
          around = around.parent();
        }
        below.set(i, around.endBlock());
        break;
      }
    }
    return below;
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
    int enough = scores.type(PageType.FORUM) > 0.5 ? TEXT_WORDS_IN_FORUM : TEXT_WORDS;
    if (wordsBefore(comments.nextSetBit(0), scores.blocks()) >= enough) {
      lower(comments, TRUST_BELOW_TEXT, scores.blocks());
    } else if (scores.type(PageType.ARTICLE) > 0.5) {
      lower(comments, COMMENT_TRUST, scores.blocks());
    }
    if (wordsBefore(headed.nextSetBit(0), scores.blocks()) >= enough) {
      lower(headed, TRUST_BELOW_TEXT, scores.blocks());
    }
    if (scores.type(PageType.PRODUCT) > 0.5) {
      lower(reviews, REVIEW_TRUST, scores.blocks());
    }
  }

  private int wordsBefore(int end, float[] probabilities) {
    int words = 0;
    for (int i = 0; i < end; i++) {
      words += blocks.get(i).isLong() && probabilities[i] > 0.5 ? blocks.get(i).words() : 0;
    }
    return words;
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
  BitSet written(ContainerTable table, BlockFeatures features) {
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
