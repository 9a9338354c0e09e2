package dev.winnow.corpus.report.page;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and names as the page writes them, the same in every locale. */
final class Show {
  private static final String UNKNOWN = "–";
  private static final DecimalFormatSymbols SYMBOLS = new DecimalFormatSymbols(Locale.ROOT);

  private Show() {}

  /** A count with its thousands apart: 12,345. */
  static String count(@Nullable Long count) {
    return count == null ? UNKNOWN : format("#,##0", (double) count);
  }

  /** A share as a percentage: 4.2 %, 0.03 %; what is not all is never 100 %. */
  static String share(@Nullable Double share) {
    if (share == null || !Double.isFinite(share)) {
      return UNKNOWN;
    }
    double percent = share * 100;
    if (percent > 99.9 && percent < 100) {
      return "> 99.9\u00a0%";
    }
    return format(percent != 0 && Math.abs(percent) < 0.1 ? "0.00" : "0.#", percent) + "\u00a0%";
  }

  /** A number with as many digits as help. */
  static String number(@Nullable Double number) {
    if (number == null || !Double.isFinite(number)) {
      return UNKNOWN;
    }
    double size = Math.abs(number);
    return format(
        size >= 100 ? "#,##0" : size >= 10 ? "0.#" : size >= 1 ? "0.##" : "0.###", number);
  }

  /** A number in at most five characters where it can: 91k, 2.1M. */
  static String compact(@Nullable Double number) {
    if (number == null || !Double.isFinite(number) || Math.abs(number) < 10_000) {
      return number(number).replace(",", "");
    }
    double size = Math.abs(number);
    if (size >= 1e9) {
      return format(size >= 1e12 ? "0.##E0" : "0.#", size >= 1e12 ? number : number / 1e9)
          + (size >= 1e12 ? "" : "G");
    }
    return size >= 999_500 ? format("0.#", number / 1e6) + "M" : format("0", number / 1e3) + "k";
  }

  /** A machine's name in words: NEAR_DUPLICATES is "Near duplicates". */
  static String words(String name) {
    String text = VisibleText.line(name.replace('_', ' '), 80);
    if (text.equals(text.toUpperCase(Locale.ROOT))) {
      text = text.toLowerCase(Locale.ROOT);
    }
    text =
        text.replaceAll("(\\d) (grams?)\\b", "$1-$2")
            .replaceAll("(?i)\\butf8\\b", "UTF-8")
            .replaceAll("(?i)\\bhttp\\b", "HTTP");
    return text.isEmpty()
        ? UNKNOWN
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** What a rule says, with the signs of mathematics. */
  static String rule(String says) {
    return VisibleText.line(says.replace(">=", "≥").replace("<=", "≤"), 160)
        .replaceAll("(\\d) (grams?)\\b", "$1-$2");
  }

  /** A length for a style attribute, from nothing to all: 0 to 1. */
  static String size(long part, long whole) {
    return size((double) part, (double) whole);
  }

  /** A length for a style attribute, from nothing to all: 0 to 1. */
  static String size(double part, double whole) {
    double size = whole > 0 && Double.isFinite(part) ? part / whole : 0;
    return format("0.####", Math.max(0, Math.min(1, size)));
  }

  /** A setting on one line, of which null or nothing is that it was not given. */
  static String setting(@Nullable String value) {
    return value == null || value.isEmpty() ? "not given" : VisibleText.line(value, 200);
  }

  /** Any value of the JSON on one line. */
  static String value(@Nullable Object value) {
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Integer || value instanceof Long) {
      return count(((Number) value).longValue());
    }
    return value == null ? UNKNOWN : VisibleText.line(String.valueOf(value), 200);
  }

  private static String format(String pattern, double number) {
    return new DecimalFormat(pattern, SYMBOLS).format(number);
  }
}
