package dev.winnow.detect;

/** Placeholder. */
public final class LanguageDetector {
  private LanguageDetector() {}

  /** Creates. */
  public static LanguageDetector create() {
    return new LanguageDetector();
  }

  /** Detects. */
  public LanguageGuess detect(String text) {
    return LanguageGuess.UNKNOWN;
  }
}
