package dev.winnow.boilerplate;

import dev.winnow.segment.Page;
import dev.winnow.segment.PageHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the head and the address of a page tell about its type. */
final class TypeHints {
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

  /** How many there are. */
  static final int COUNT = 6 + SCHEMA_TYPES.length + URL_WORDS.length;

  private static final String[] NAMES = names();

  private final float[] values = new float[COUNT];
  private int next;

  private TypeHints() {}

  /** Returns the hints of a page. */
  static TypeHints of(Page page, String url) {
    TypeHints hints = new TypeHints();
    hints.head(page.head());
    hints.url(url.isEmpty() ? page.head().canonicalUrl() : url);
    return hints;
  }

  /** Returns the hints as the model of page types takes them. */
  float[] values() {
    return values;
  }

  /** Puts the hints among the features of a block. */
  void put(FeatureSink sink) {
    for (int i = 0; i < COUNT; i++) {
      sink.put(NAMES[i], values[i]);
    }
  }

  private static String[] names() {
    List<String> names = new ArrayList<>();
    for (String type : SCHEMA_TYPES) {
      names.add("page.schema." + type);
    }
    names.addAll(List.of("page.og.article", "page.og.product", "page.og.website"));
    for (String word : URL_WORDS) {
      names.add("page.url." + word);
    }
    names.addAll(List.of("page.url.depth", "page.url.digits", "page.url.longestSlug"));
    return names.toArray(String[]::new);
  }

  private void put(double value) {
    values[next++] = (float) value;
  }

  private void head(PageHead head) {
    for (String type : SCHEMA_TYPES) {
      put(head.schemaTypes().contains(type) ? 1 : 0);
    }
    put(head.type().startsWith("article") ? 1 : 0);
    put(head.type().contains("product") ? 1 : 0);
    put(head.type().startsWith("website") ? 1 : 0);
  }

  private void url(String url) {
    int scheme = url.indexOf("://");
    int path = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
    String lower = path < 0 ? "" : url.substring(path).toLowerCase(Locale.ROOT);
    String host = path < 0 || scheme < 0 ? "" : url.substring(scheme + 3, path);
    for (String word : URL_WORDS) {
      put(lower.contains(word) || host.startsWith(word) ? 1 : 0);
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
    put(depth);
    put(digits);
    put(longestSlug);
  }
}
