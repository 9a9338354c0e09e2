package dev.winnow;

import dev.winnow.quality.QualitySignals;
import org.jspecify.annotations.Nullable;

/** The quality of a text, measured when it is first asked for. Safe for use by several threads. */
final class LazyQuality {
  private final LazyLanguage language;
  private final String text;
  private volatile @Nullable QualitySignals signals;

  LazyQuality(LazyLanguage language, String text) {
    this.language = language;
    this.text = text;
  }

  QualitySignals get() {
    QualitySignals known = signals;
    if (known == null) {
      known = QualitySignals.of(text, language.get().code());
      signals = known;
    }
    return known;
  }
}
