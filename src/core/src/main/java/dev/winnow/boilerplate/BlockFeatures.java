package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import dev.winnow.segment.Container;
import dev.winnow.segment.Page;
import dev.winnow.segment.Segmenter;
import dev.winnow.segment.TagGroup;
import dev.winnow.segment.TextShape;
import dev.winnow.segment.VocabularyGroup;
import dev.winnow.segment.WordGrams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The features of the blocks of one page, in a fixed order. */
final class BlockFeatures {
  private static final int LEVELS = 5;
  private static final int LONGEST_TITLE_LIKE = 40;
  private static final String[] TAG_DISTANCES = names("distance.tag.", TagGroup.values());
  private static final String[] NAME_DISTANCES = names("distance.", VocabularyGroup.values());
  private static final String[] SHARES = names("share.", VocabularyGroup.values());
  private static final String[] INLINE = names("inline.", VocabularyGroup.values());
  private static final String[] KINDS = names("kind.", BlockKind.values());
  private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
  private static final int[] WINDOWS = {3, 10, 25};
  private static final BlockKind[] BLOCK_KINDS = BlockKind.values();

  private final List<Block> blocks;
  private final ContainerTable table;
  private final PageFeatures pageFeatures;
  private final BoilerpipeVotes votes;
  private final BlockSequence sequence;
  private final WordOverlap title;
  private final WordOverlap description;
  private final WordGrams structured;
  private final PhraseFeatures phrases;
  private final RepeatedTexts texts;
  private final ArticleOrder articles;
  private final int[] samePaths;
  private final double pageWords;

  BlockFeatures(Page page, ContainerTable table, TypeHints hints) {
    this.table = table;
    blocks = page.blocks();
    pageFeatures = new PageFeatures(page, table, hints);
    votes = BoilerpipeVotes.of(blocks, page.head().bestTitle());
    title = new WordOverlap(page.head().bestTitle());
    description = new WordOverlap(page.head().description());
    structured = WordGrams.of(page.head().structuredText());
    phrases = new PhraseFeatures(blocks);
    sequence = new BlockSequence(blocks, title);
    texts = new RepeatedTexts(blocks);
    articles = new ArticleOrder(page);
    long[] paths = new long[blocks.size()];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = LookAlikes.look(blocks.get(i));
    }
    samePaths = Runs.countEqual(paths);
    pageWords = Math.max(1, page.root().words());
  }

  /** Returns the names of the features, in order. */
  static List<String> names() {
    FeatureSink sink = FeatureSink.ofNames();
    Page page = Segmenter.segment("one line");
    new BlockFeatures(page, new ContainerTable(page), TypeHints.of(page, "")).put(0, sink);
    return sink.names();
  }

  /** Returns the strongest phrase in a block. */
  @Nullable PhraseMatch phrase(int block) {
    return phrases.match(block);
  }

  /** Puts the features of one block. */
  void put(int index, FeatureSink sink) {
    Block block = blocks.get(index);
    text(block, sink);
    votes.put(index, sink);
    titles(block, sink);
    phrases.put(index, sink);
    groups(block, sink);
    ancestors(block, sink);
    sink.put("repeat.textBefore", texts.before(index));
    sink.put("repeat.textAfter", texts.after(index));
    sink.put("repeat.path", samePaths[index]);
    sink.put("repeat.pathShare", samePaths[index] / (double) blocks.size());
    best(index, block, sink);
    articles.put(index, sink);
    neighbours(index, sink);
    sequence.put(index, sink);
    pageFeatures.put(sink);
  }

  private static void text(Block block, FeatureSink sink) {
    TextShape shape = block.shape();
    double words = Math.max(1, shape.words());
    double letters = Math.max(1, shape.letters());
    double characters = block.text().length();
    sink.put("words", shape.words());
    sink.put("characters", characters);
    sink.put("wordLength", characters / words);
    sink.put("linkWords", shape.linkWords());
    sink.put("linkDensity", shape.linkDensity());
    sink.put("links", block.links());
    sink.put("digits", shape.digits() / characters);
    sink.put("upper", shape.upper() / letters);
    sink.put("capitalised", shape.capitalised() / words);
    sink.put("commas", shape.commas() / words);
    sink.put("sentenceEnds", shape.sentenceEnds() / words);
    sink.put("sentences", shape.sentenceEnds());
    sink.put("symbols", shape.symbols() / characters);
    sink.put("terminal", shape.terminal());
    sink.put("longestWord", shape.longestWord());
    sink.put("hidden", block.hidden());
    for (int k = 0; k < KINDS.length; k++) {
      sink.put(KINDS[k], block.kind() == BLOCK_KINDS[k]);
    }
    sink.put("level", block.level());
    sink.put("number", block.number());
    for (int g = 0; g < INLINE.length; g++) {
      sink.put(INLINE[g], block.inlineNames() >> g & 1);
    }
  }

  private void titles(Block block, FeatureSink sink) {
    boolean titleLike = block.words() <= LONGEST_TITLE_LIKE;
    title.compare(titleLike ? block.text() : "");
    description.compare(block.text());
    sink.put("title.share", title.ofText());
    sink.put("title.ofBlock", title.ofBlock());
    sink.put("description.share", description.ofText());
    sink.put("description.ofBlock", description.ofBlock());
    sink.put("structured.share", structured.share(block.text()));
  }

  private void groups(Block block, FeatureSink sink) {
    Container container = block.container();
    for (int g = 0; g < TAG_DISTANCES.length; g++) {
      sink.put(TAG_DISTANCES[g], table.distance(container, g));
    }
    for (int g = 0; g < NAME_DISTANCES.length; g++) {
      int group = TAG_DISTANCES.length + g;
      int distance = table.distance(container, group);
      sink.put(NAME_DISTANCES[g], distance);
      if (distance < 0) {
        sink.putMissing(SHARES[g]);
      } else {
        sink.put(SHARES[g], table.nearest(container, ContainerTable.NAMES[g]).words() / pageWords);
      }
    }
  }

  private void ancestors(Block block, FeatureSink sink) {
    Container at = block.container();
    for (int level = 0; level < LEVELS; level++) {
      double size = Math.max(1, at.endBlock() - at.firstBlock());
      double words = Math.max(1, at.words());
      sink.put("up.words", at.words());
      sink.put("up.share", at.words() / pageWords);
      sink.put("up.linkDensity", at.linkDensity());
      sink.put("up.blocks", size);
      sink.put("up.wordsPerBlock", at.words() / size);
      sink.put("up.longShare", at.longBlocks() / size);
      sink.put("up.sentences", at.sentenceEnds() / words);
      sink.put("up.siblings", table.sameSiblings(at));
      sink.put("up.children", at.children());
      at = table.wider(at);
    }
    sink.put("depth", block.container().depth());
  }

  private void best(int index, Block block, FeatureSink sink) {
    Container best = table.best();
    int outside =
        index < best.firstBlock()
            ? index - best.firstBlock()
            : index >= best.endBlock() ? index - best.endBlock() + 1 : 0;
    sink.put("best.outside", outside);
    Container wider = table.wider(best);
    sink.put("best.inWider", index >= wider.firstBlock() && index < wider.endBlock());
    sink.put("best.depth", block.container().depth() - best.depth());
    sink.put(
        "best.position",
        (index - best.firstBlock()) / (double) Math.max(1, best.endBlock() - best.firstBlock()));
  }

  private void neighbours(int index, FeatureSink sink) {
    for (int offset : NEIGHBOURS) {
      int at = index + offset;
      if (at < 0 || at >= blocks.size()) {
        sink.put("near.words", -1);
        sink.putMissing("near.linkDensity");
        sink.putMissing("near.kind");
        sink.putMissing("near.terminal");
        sink.putMissing("near.sameContainer");
      } else {
        Block near = blocks.get(at);
        sink.put("near.words", near.words());
        sink.put("near.linkDensity", near.shape().linkDensity());
        sink.put("near.kind", near.kind().ordinal());
        sink.put("near.terminal", near.shape().terminal());
        sink.put("near.sameContainer", near.container() == blocks.get(index).container());
      }
    }
    for (int window : WINDOWS) {
      sequence.putWindow(index, window, sink);
    }
  }

  private static String[] names(String prefix, Enum<?>[] parts) {
    String[] names = new String[parts.length];
    for (int i = 0; i < parts.length; i++) {
      names[i] = prefix + parts[i];
    }
    return names;
  }
}
