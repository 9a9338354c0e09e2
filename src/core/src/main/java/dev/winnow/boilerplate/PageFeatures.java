package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import dev.winnow.segment.Container;
import dev.winnow.segment.Page;
import dev.winnow.segment.PageHead;
import dev.winnow.segment.TagGroup;
import dev.winnow.segment.VocabularyGroup;
import java.util.Locale;

/** Features that all blocks of a page share: what kind of page it is. */
final class PageFeatures {
  private static final String[] SCHEMA_TYPES = {
    "article",
    "blogposting",
    "product",
    "itemlist",
    "collectionpage",
    "discussionforumposting",
    "qapage",
    "faqpage",
    "techarticle",
    "localbusiness",
    "service",
    "jobposting",
    "event",
    "course",
    "recipe",
    "webpage",
    "breadcrumblist",
  };
  private static final String[] SCHEMA_FEATURES = names("page.schema.", SCHEMA_TYPES);
  private static final String[] URL_WORDS = {
    "forum",
    "thread",
    "topic",
    "question",
    "product",
    "shop",
    "collection",
    "category",
    "tag",
    "docs",
    "doc",
    "guide",
    "reference",
    "blog",
    "news",
    "article",
    "event",
    "job",
    "course",
    "service",
    "search",
    "about",
    "community",
    "discussion",
    "item",
    "20"
  };
  private static final String[] URL_FEATURES = names("page.url.", URL_WORDS);
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

  private final double[] values;
  private int next;

  PageFeatures(Page page, ContainerTable table, String url) {
    values = new double[16 + SCHEMA_TYPES.length + URL_WORDS.length + TAGS.length + NAMES.length];
    head(page.head());
    url(url.isEmpty() ? page.head().canonicalUrl() : url);
    text(page, table);
  }

  void put(FeatureSink sink) {
    int i = 0;
    for (String name : SCHEMA_FEATURES) {
      sink.put(name, values[i++]);
    }
    sink.put("page.og.article", values[i++]);
    sink.put("page.og.product", values[i++]);
    sink.put("page.og.website", values[i++]);
    for (String name : URL_FEATURES) {
      sink.put(name, values[i++]);
    }
    sink.put("page.url.depth", values[i++]);
    sink.put("page.url.digits", values[i++]);
    sink.put("page.url.longestSlug", values[i++]);
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

  private void head(PageHead head) {
    for (String type : SCHEMA_TYPES) {
      add(head.schemaTypes().contains(type) ? 1 : 0);
    }
    add(head.type().startsWith("article") ? 1 : 0);
    add(head.type().contains("product") ? 1 : 0);
    add(head.type().startsWith("website") ? 1 : 0);
  }

  private void url(String url) {
    int scheme = url.indexOf("://");
    int path = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
    String lower = path < 0 ? "" : url.substring(path).toLowerCase(Locale.ROOT);
    String host = path < 0 || scheme < 0 ? "" : url.substring(scheme + 3, path);
    for (String word : URL_WORDS) {
      add(lower.contains(word) || host.startsWith(word) ? 1 : 0);
    }
    int depth = 0;
    int digits = 0;
    int slug = 0;
    int longestSlug = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c == '/') {
        depth++;
        slug = 0;
      } else if (c == '-' || c == '_') {
        longestSlug = Math.max(longestSlug, ++slug);
      } else if (c >= '0' && c <= '9') {
        digits++;
      }
    }
    add(depth);
    add(digits);
    add(longestSlug);
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
