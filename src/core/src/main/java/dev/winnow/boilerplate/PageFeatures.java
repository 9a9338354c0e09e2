package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import dev.winnow.segment.Container;
import dev.winnow.segment.Page;
import dev.winnow.segment.TagGroup;
import dev.winnow.segment.VocabularyGroup;

/** Features that all blocks of a page share: what its blocks are like together. */
final class PageFeatures {
  private static final TagGroup[] TAGS = {
    TagGroup.MAIN,
    TagGroup.ARTICLE,
    TagGroup.LIST,
    TagGroup.TABLE,
    TagGroup.NOSCRIPT,
    TagGroup.CODE,
  };
  private static final String[] TAG_FEATURES = names("page.share.", TAGS);
  private static final VocabularyGroup[] NAMES = {
    VocabularyGroup.CONTENT,
    VocabularyGroup.CARD,
    VocabularyGroup.THREAD,
    VocabularyGroup.COMMENTS,
    VocabularyGroup.PRODUCT,
    VocabularyGroup.DOCS,
  };
  private static final String[] NAME_FEATURES = names("page.share.name.", NAMES);

  private final TypeHints hints;
  private final double[] values;
  private int next;

  PageFeatures(Page page, ContainerTable table, TypeHints hints) {
    this.hints = hints;
    values = new double[10 + TAGS.length + NAMES.length];
    text(page, table);
  }

  void put(FeatureSink sink) {
    hints.put(sink);
    int i = 0;
    for (String name : TAG_FEATURES) {
      sink.put(name, values[i++]);
    }
    for (String name : NAME_FEATURES) {
      sink.put(name, values[i++]);
    }
    sink.put("page.words", values[i++]);
    sink.put("page.blocks", values[i++]);
    sink.put("page.linkDensity", values[i++]);
    sink.put("page.longBlocks", values[i++]);
    sink.put("page.longShare", values[i++]);
    sink.put("page.articles", values[i++]);
    sink.put("page.headings", values[i++]);
    sink.put("page.linkBlocks", values[i++]);
    sink.put("page.bestShare", values[i++]);
    sink.put("page.sentences", values[i++]);
  }

  private void add(double value) {
    values[next++] = value;
  }

  private void text(Page page, ContainerTable table) {
    Container root = page.root();
    double words = Math.max(1, root.words());
    double[] tagWords = new double[TAGS.length];
    double[] nameWords = new double[NAMES.length];
    int longWords = 0;
    int headings = 0;
    int linkBlocks = 0;
    for (Block block : page.blocks()) {
      for (int i = 0; i < TAGS.length; i++) {
        tagWords[i] += table.has(block.container(), TAGS[i]) ? block.words() : 0;
      }
      for (int i = 0; i < NAMES.length; i++) {
        nameWords[i] += table.has(block.container(), NAMES[i]) ? block.words() : 0;
      }
      longWords += block.isLong() ? block.words() : 0;
      headings += block.kind() == BlockKind.HEADING ? 1 : 0;
      linkBlocks += block.shape().linkDensity() > 0.9 ? 1 : 0;
    }
    int articles = 0;
    for (Container container : page.containers()) {
      articles += container.tag().equals("article") ? 1 : 0;
    }
    for (double share : tagWords) {
      add(share / words);
    }
    for (double share : nameWords) {
      add(share / words);
    }
    double blocks = Math.max(1, page.blocks().size());
    add(StrictMath.log(words));
    add(StrictMath.log(blocks));
    add(root.linkDensity());
    add(root.longBlocks());
    add(longWords / words);
    add(articles);
    add(headings / blocks);
    add(linkBlocks / blocks);
    add(table.best().words() / words);
    add(root.sentenceEnds() / words);
  }

  private static String[] names(String prefix, Object[] parts) {
    String[] names = new String[parts.length];
    for (int i = 0; i < parts.length; i++) {
      names[i] = prefix + parts[i];
    }
    return names;
  }
}
