package dev.winnow.boilerplate;

import de.l3s.boilerpipe.BoilerpipeFilter;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.document.TextBlock;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import de.l3s.boilerpipe.filters.english.DensityRulesClassifier;
import de.l3s.boilerpipe.filters.english.NumWordsRulesClassifier;
import dev.winnow.segment.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What Boilerpipe's classifiers say of the blocks of a page.
 *
 * <p>Source: Kohlschütter, Fankhauser, Nejdl, "Boilerplate Detection using Shallow Text Features",
 * WSDM 2010.
 */
final class BoilerpipeVotes {
  private static final int WRAP = 80;
  private static final int LONGEST_MARKER = 200;

  /** Boilerpipe's block fusion takes time quadratic in the blocks, so larger pages go without. */
  private static final int MOST_BLOCKS = 4000;

  private final boolean given;
  private final BitSet numWords;
  private final BitSet density;
  private final BitSet article;

  private BoilerpipeVotes(boolean given, BitSet numWords, BitSet density, BitSet article) {
    this.given = given;
    this.numWords = numWords;
    this.density = density;
    this.article = article;
  }

  static BoilerpipeVotes of(List<Block> blocks, String title) {
    if (blocks.size() > MOST_BLOCKS) {
      return new BoilerpipeVotes(false, new BitSet(), new BitSet(), new BitSet());
    }
    return new BoilerpipeVotes(
        true,
        vote(blocks, title, NumWordsRulesClassifier.INSTANCE),
        vote(blocks, title, DensityRulesClassifier.INSTANCE),
        vote(blocks, title, ArticleExtractor.INSTANCE));
  }

  void put(int block, FeatureSink sink) {
    if (given) {
      sink.put("votes.numWords", numWords.get(block));
      sink.put("votes.density", density.get(block));
      sink.put("votes.article", article.get(block));
    } else {
      sink.putMissing("votes.numWords");
      sink.putMissing("votes.density");
      sink.putMissing("votes.article");
    }
  }

  private static BitSet vote(List<Block> blocks, String title, BoilerpipeFilter filter) {
    BitSet noElements = new BitSet();
    List<TextBlock> textBlocks = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      textBlocks.add(textBlock(blocks.get(i), noElements, i));
    }
    TextDocument document = new TextDocument(title, textBlocks);
    BitSet content = new BitSet();
    try {
      filter.process(document);
    } catch (BoilerpipeProcessingException e) {
      return content;
    }
    for (TextBlock textBlock : document.getTextBlocks()) {
      if (textBlock.isContent()) {
        content.set(textBlock.getOffsetBlocksStart(), textBlock.getOffsetBlocksEnd() + 1);
      }
    }
    return content;
  }

  private static TextBlock textBlock(Block block, BitSet noElements, int index) {
    int lines = 1 + block.text().length() / WRAP;
    return new TextBlock(
        block.text().length() <= LONGEST_MARKER ? block.text() : "",
        noElements,
        block.words(),
        block.shape().linkWords(),
        lines == 1 ? block.words() : block.words() * (lines - 1) / lines,
        Math.max(1, lines - 1),
        index);
  }
}
