package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says how far the figures that are not exact may be off. */
final class ErrorBounds {
  private ErrorBounds() {}

  /** Returns a sentence for each kind of figure of a report that was merged from parts. */
  static List<String> of(JsonNode report, int parts) {
    List<String> bounds = new ArrayList<>();
    JsonNode distinct = report.at("/hosts/distinct");
    bounds.add(
        "distinct hosts: from "
            + distinct.path("low").asLong()
            + " to "
            + distinct.path("high").asLong()
            + " at 95 %");
    double rankError = 0;
    for (JsonNode signal : report.path("shape")) {
      rankError = Math.max(rankError, signal.path("rank_error").asDouble());
    }
    bounds.add(
        rankError == 0
            ? "percentiles: exact"
            : String.format(
                Locale.ROOT,
                "percentiles: the median's rank is off by at most %.2f %% at 95 %%, that of higher"
                    + " ones by less",
                100 * rankError));
    bounds.add(missed("records of a line", report.path("left_error").asLong()));
    bounds.add(missed("records of a host", report.at("/hosts/count_error").asLong()));
    bounds.add(missed("pages of a host with a line", report.at("/hosts/line_error").asLong()));
    if (parts > 1 && !report.at("/duplication/shared_index").asBoolean()) {
      bounds.add("duplicates: those within each of the " + parts + " parts only");
    }
    boolean estimated = false;
    for (JsonNode threshold : report.at("/duplication/at_thresholds")) {
      estimated |= threshold.path("estimated").asBoolean();
    }
    bounds.add(
        report.at("/duplication/shared_index").asBoolean()
            ? "duplicates at lower thresholds: not known, as the index has earlier records"
            : estimated
                ? "duplicates at lower thresholds: estimated from the first "
                    + LowerThresholds.RECORDS
                    + " records"
                : "duplicates at lower thresholds: counted on all records");
    return bounds;
  }

  private static String missed(String what, long error) {
    return what + (error == 0 ? ": exact" : ": at most " + error + " too few");
  }
}
