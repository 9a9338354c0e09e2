package dev.winnow;

import dev.winnow.dedup.DuplicateIndex;

/** The facade. */
public final class Cleaner {
  private Cleaner() {}

  /** Returns a cleaner with the default settings. */
  public static Cleaner create() {
    return builder().build();
  }

  /** Returns a builder with the default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Cleans one document. */
  public CleanDocument clean(RawDocument raw) {
    return new CleanDocument();
  }

  /** Settings of a {@link Cleaner}. */
  public static final class Builder {
    private Builder() {}

    /** Attaches an index. */
    public Builder duplicates(DuplicateIndex index) {
      return this;
    }

    /** Builds. */
    public Cleaner build() {
      return new Cleaner();
    }
  }
}
