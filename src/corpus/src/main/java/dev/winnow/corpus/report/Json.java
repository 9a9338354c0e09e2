package dev.winnow.corpus.report;

import dev.winnow.corpus.record.WellFormed;
import java.math.BigDecimal;
import java.math.MathContext;

/** How values are written; pure functions. */
final class Json {
  private static final double SCALE = 10_000;
  private static final double SMALL = 0.001;
  private static final MathContext DIGITS = new MathContext(4);

  private Json() {}

  /** Returns a number with four decimals. */
  static double rounded(double value) {
    // adding 0 makes -0.0 a 0
    return Math.abs(value) < 1e14 ? Math.round(value * SCALE) / SCALE + 0.0 : value;
  }

  /** Returns a number as people write it, without an exponent or needless noughts. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Returns a number with four decimals, a small one with four digits, so that it is never 0. */
  static double precise(double value) {
    return Math.abs(value) >= SMALL || value == 0
        ? rounded(value)
        : BigDecimal.valueOf(value).round(DIGITS).doubleValue();
  }

  /** Returns a part of a whole, {@linkplain #precise precisely}; 0 of nothing. */
  static double share(double part, double whole) {
    return whole == 0 ? 0 : precise(part / whole);
  }

  /** Returns a part of a whole, likewise. */
  static double share(long part, long whole) {
    return share((double) part, (double) whole);
  }

  /** Returns the beginning of a text that any reader of UTF-8 takes; no character is cut in two. */
  static String cut(String text, int most) {
    return WellFormed.of(text.length() <= most ? text : text.substring(0, fit(text, most)));
  }

  /** Returns the end of a text, likewise. */
  static String cutFront(String text, int most) {
    return WellFormed.of(
        text.length() <= most ? text : text.substring(fit(text, text.length() - most)));
  }

  private static int fit(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
