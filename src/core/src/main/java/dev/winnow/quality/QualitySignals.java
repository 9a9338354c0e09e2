package dev.winnow.quality;

import dev.winnow.token.LocatedTokens;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What was measured of one text: a value for each {@link Signal}.
 *
 * <p>A pure function of text and language: two walks over the characters, one for the words that
 * the search for duplicates knows too, and time and memory linear in the length, whatever the text.
 * Values are finite; those that make no sense for the language or script of the text are absent.
 * Immutable and safe for use by several threads.
 */
public final class QualitySignals {
  private final double[] values;

  private QualitySignals(double[] values) {
    this.values = values;
  }

  /**
   * Measures a text.
   *
   * @param language of the text, as in {@link dev.winnow.detect.LanguageGuess#code}; only {@link
   *     Signal#STOP_WORDS} looks at it, and is absent for {@code und}
   */
  public static QualitySignals of(String text, String language) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(language, "language");
    LocatedTokens words = new LocatedTokens(text);
    double[] values = new double[Signal.values().length];
    TextScan scan = new TextScan(text, words);
    scan.measure(values);
    new WordRuns(text, words, scan.isSupplementary()).measure(values);
    values[Signal.STOP_WORDS.ordinal()] =
        StopWords.standard().count(text, words, language).orElse(-1);
    if (values[Signal.STOP_WORDS.ordinal()] < 0) {
      values[Signal.STOP_WORDS.ordinal()] = Double.NaN;
    }
    return new QualitySignals(values);
  }

  /** Returns the value of a signal; empty where it makes no sense for the language or script. */
  public OptionalDouble value(Signal signal) {
    double value = values[signal.ordinal()];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Returns the values that make sense, in the order of the signals. */
  public Map<Signal, Double> values() {
    Map<Signal, Double> present = new EnumMap<>(Signal.class);
    for (Signal signal : Signal.values()) {
      value(signal).ifPresent(value -> present.put(signal, value));
    }
    return Collections.unmodifiableMap(present);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QualitySignals that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return values().toString();
  }
}
