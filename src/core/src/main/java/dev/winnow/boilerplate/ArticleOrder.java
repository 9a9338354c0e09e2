package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import dev.winnow.segment.Container;
import dev.winnow.segment.Page;
import dev.winnow.segment.TagGroup;
import java.util.List;

/**
 * Which of several articles on a page a block stands in: pages that load on while one scrolls hold
 * further articles below the one that was asked for.
 */
final class ArticleOrder {
  private final int[] ordinals;
  private final int[] mainHeadings;
  private int articles;

  ArticleOrder(Page page) {
    List<Container> containers = page.containers();
    int[] ofContainer = new int[containers.size()];
    for (Container container : containers) {
      Container parent = container.parent();
      int around = parent == null ? 0 : ofContainer[parent.index()];
      boolean article = (container.tagGroups() & TagGroup.ARTICLE.bit()) != 0;
      boolean filled = article && container.longBlocks() > 0;
      ofContainer[container.index()] = around > 0 || !filled ? around : ++articles;
    }
    List<Block> blocks = page.blocks();
    ordinals = new int[blocks.size()];
    mainHeadings = new int[blocks.size()];
    int headings = 0;
    for (int i = 0; i < ordinals.length; i++) {
      Block block = blocks.get(i);
      headings += block.kind() == BlockKind.HEADING && block.level() == 1 ? 1 : 0;
      mainHeadings[i] = headings;
      ordinals[i] = ofContainer[block.container().index()];
    }
  }

  void put(int block, FeatureSink sink) {
    sink.put("article.ordinal", ordinals[block]);
    sink.put("article.count", articles);
    sink.put("article.mainHeadings", mainHeadings[block]);
  }
}
