package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The figures that conditions and the summary ask for, under short names. */
final class Rates {
  /** A host of which so much is template has a problem. */
  static final double TEMPLATED = 0.2;

  private static final double UNSURE = 0.5;

  private Rates() {}

  /** Adds those that follow from what stands in the report. */
  static void write(JsonNode report, ObjectNode rates) {
    double records = kept(report, rates);
    JsonNode duplication = report.path("duplication");
    for (String name : new String[] {"duplicate_rate", "exact_rate", "near_duplicate_rate"}) {
      rates.set(name, duplication.path(name));
    }
    for (String name : new String[] {"worst_template_share", "templated_rate", "template_share"}) {
      rates.set(name, report.path("hosts").path(name));
    }
    rates.set("machine_list_rate", report.at("/machine_lists/share"));
    double texts = 0;
    double unknown = 0;
    double most = 0;
    for (JsonNode language : report.path("languages")) {
      double count = language.path("count").asDouble();
      texts += count;
      if (language.path("code").asText().equals(Words.UNKNOWN)) {
        unknown = count;
      } else {
        most = Math.max(most, count);
      }
    }
    rates.put("other_language_rate", Json.share(texts - unknown - most, texts));
    rates.put("unknown_language_rate", Json.share(unknown, texts));
    rates.put("mixed_language_rate", Json.share(report.at("/mixed/count").asDouble(), texts));
    rates.put("damage_rate", Json.share(report.path("damaged").asDouble(), records));
    rates.set(
        "mislabelled_rate",
        report.path("labels_unknown").asDouble() > 0
                && report.path("labels_unknown").asDouble() == records
            ? NullNode.getInstance()
            : DoubleNode.valueOf(
                Json.share((double) damage(report, Damage.MISLABELLED_ENCODING), records)));
    rates.set("mean_confidence", report.at("/confidence/mean"));
    double unsure = 0;
    for (JsonNode bin : report.at("/confidence/histogram")) {
      if (bin.path("to").asDouble() <= UNSURE) {
        unsure += bin.path("count").asDouble();
      }
    }
    rates.put("low_confidence_rate", Json.share(unsure, report.at("/confidence/count").asDouble()));
  }

  /** Returns the number of records that the filter let through, which the other rates are of. */
  private static double kept(JsonNode report, JsonNode rates) {
    double kept = rates.path("records").asDouble();
    for (JsonNode dropped : report.at("/flow/2/lost")) {
      kept -= dropped.path("count").asDouble();
    }
    return kept;
  }

  /** Returns the number of records with a kind of damage. */
  static long damage(JsonNode report, Damage kind) {
    return entry(report, kind).path("documents").asLong();
  }

  /** Returns what the report tells of a kind of damage, a missing node if nothing. */
  static JsonNode entry(JsonNode report, Damage kind) {
    for (JsonNode entry : report.path("damage")) {
      if (entry.path("kind").asText().equalsIgnoreCase(kind.name())) {
        return entry;
      }
    }
    return MissingNode.getInstance();
  }
}
