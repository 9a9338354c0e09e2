package dev.winnow;

import dev.winnow.segment.PageHead;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document says of itself outside of its text. Immutable. */
public final class Metadata {
  private final @Nullable String title;

  private Metadata(@Nullable String title) {
    this.title = title;
  }

  static Metadata of(PageHead head) {
    String title = head.bestTitle();
    return new Metadata(title.isEmpty() ? null : title);
  }

  /**
   * Returns the title: the one meant for sharing (Open Graph, else Twitter), or else that of the
   * {@code <title>} element.
   */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }
}
