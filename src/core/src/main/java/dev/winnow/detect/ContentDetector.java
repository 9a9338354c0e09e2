package dev.winnow.detect;

/** Placeholder. */
public final class ContentDetector {
  private ContentDetector() {}

  /** Creates. */
  public static ContentDetector create() {
    return new ContentDetector();
  }

  /** Detects. */
  public DetectedContent detect(
      byte[] bytes,
      @org.jspecify.annotations.Nullable String name,
      @org.jspecify.annotations.Nullable String contentType) {
    return new DetectedContent(
        "text/html",
        new CharsetGuess(java.nio.charset.StandardCharsets.UTF_8, CharsetRule.FALLBACK),
        new String(bytes, java.nio.charset.StandardCharsets.UTF_8),
        java.util.List.of());
  }
}
