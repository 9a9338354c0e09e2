package dev.winnow;

import dev.winnow.metadata.Metadata;
import dev.winnow.metadata.MetadataReader;
import dev.winnow.segment.Page;
import org.jspecify.annotations.Nullable;

/**
 * Metadata read when it is first asked for, because reading it takes about a tenth of the time of a
 * parse. Until then it holds what the segmenter collected, never the DOM. Safe for use by several
 * threads.
 */
final class LazyMetadata {
  private final String url;
  private @Nullable Page page;
  private Metadata metadata = Metadata.EMPTY;

  private LazyMetadata(@Nullable Page page, String url) {
    this.page = page;
    this.url = url;
  }

  static LazyMetadata ofPage(Page page, String url) {
    return new LazyMetadata(
        new Page(page.blocks(), page.containers(), page.head().withoutScripts(), page.depth()),
        url);
  }

  static LazyMetadata none() {
    return new LazyMetadata(null, "");
  }

  synchronized Metadata get() {
    if (page != null) {
      metadata = MetadataReader.read(page, url);
      page = null;
    }
    return metadata;
  }
}
