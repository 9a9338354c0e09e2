package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Optional;

/** Puts figures into words; pure functions. */
final class Words {
  /** The code of a language that was not told. */
  static final String UNKNOWN = "und";

  private Words() {}

  /** Returns {@code 3.1 %}; what is more than nothing is never 0 %, what is not all never 100 %. */
  static String percent(double share) {
    double percent = 100 * share;
    if (percent == 0) {
      return "0 %";
    }
    if (percent > 0 && percent < 0.05) {
      return "less than 0.1 %";
    }
    if (percent >= 99.5 && percent < 100) {
      return "more than 99 %";
    }
    return percent >= 9.95
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

  /** Returns {@code all of the records} or {@code 3.1 % of the records}. */
  static String part(double share, String what) {
    return (share >= 1 ? "all" : percent(share)) + " of the " + what;
  }

  /** Returns words as they stand at the beginning of a sentence. */
  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Returns the one or the other, as a verb belongs to one thing or many. */
  static String verb(long count, String one, String many) {
    return count == 1 ? one : many;
  }

  /** Returns a language in English, such as {@code German}. */
  static String language(String code) {
    return code.equals(UNKNOWN)
        ? "an unknown language"
        : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  /** Returns the ids of a list of objects that each have one. */
  static JsonNode list(JsonNode objects) {
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    objects.forEach(object -> ids.add(object.path("id").asText()));
    return ids;
  }

  /** Returns the examples of the bin of a histogram that a value falls into. */
  static JsonNode bin(JsonNode distribution, double value) {
    JsonNode found = MissingNode.getInstance();
    for (JsonNode bin : distribution.path("histogram")) {
      if (bin.path("from").asDouble() <= value && !bin.path("examples").isEmpty()) {
        found = bin.path("examples");
      }
    }
    return found;
  }

  /** Returns the host with most template text, if it has enough to name it. */
  static Optional<JsonNode> templated(JsonNode report) {
    return Optional.of(report.at("/hosts/templated/0"))
        .filter(host -> host.path("template_share").asDouble() >= Rates.TEMPLATED);
  }
}
