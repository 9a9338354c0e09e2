package dev.winnow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document says of itself outside of its text. Immutable. */
public final class Metadata {
  private final @Nullable String title;

  Metadata(@Nullable String title) {
    this.title = title;
  }

  /** Returns the title. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }
}
