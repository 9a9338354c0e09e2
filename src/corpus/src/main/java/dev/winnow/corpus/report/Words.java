package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** Puts figures into words; pure functions. */
final class Words {
  private Words() {}

  /** Returns {@code 3.1 %}; what is more than nothing never becomes 0. */
  static String percent(double share) {
    double percent = 100 * share;
    if (percent > 0 && percent < 0.05) {
      return "less than 0.1 %";
    }
    return percent >= 10
        ? Math.round(percent) + " %"
        : String.format(Locale.ROOT, "%.1f %%", percent);
  }

  /** Returns {@code 1 record} or {@code 2,000 records}. */
  static String count(long count, String what) {
    return number(count) + " " + what + (count == 1 ? "" : "s");
  }

  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Returns {@code s} where a verb belongs to one thing. */
  static String verb(long count, String one, String many) {
    return count == 1 ? one : many;
  }

  /** Returns a language in English, such as {@code German}. */
  static String language(String code) {
    return code.equals("und")
        ? "unknown"
        : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  /** Returns the host with most template text, if it has enough to name it. */
  static Optional<JsonNode> templated(JsonNode report) {
    for (JsonNode host : report.at("/hosts/templated")) {
      if (host.path("template_share").asDouble() >= Rates.TEMPLATED) {
        return Optional.of(host);
      }
    }
    return Optional.empty();
  }
}
