package dev.winnow;

import dev.winnow.detect.LanguageDetector;
import dev.winnow.detect.LanguageGuess;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text, found out when it is first asked for, because that takes up to a third of
 * the time of parsing a page. Safe for use by several threads.
 */
final class LazyLanguage {
  private final LanguageDetector detector;
  private final String text;
  private volatile @Nullable LanguageGuess guess;

  LazyLanguage(LanguageDetector detector, String text) {
    this.detector = detector;
    this.text = text;
  }

  LanguageGuess get() {
    LanguageGuess known = guess;
    if (known == null) {
      known = detector.detect(text);
      guess = known;
    }
    return known;
  }
}
