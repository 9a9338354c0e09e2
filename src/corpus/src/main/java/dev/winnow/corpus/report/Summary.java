package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The report in five sentences: size, duplicates, template, languages and characters, quality. */
final class Summary {
  private static final int WORST = 3;

  private final JsonNode report;
  private final JsonNode rates;

  Summary(JsonNode report, JsonNode rates) {
    this.report = report;
    this.rates = rates;
  }

  void write(ObjectNode to) {
    ArrayNode sentences = to.putArray("sentences");
    sentences.add(size()).add(duplicates()).add(template()).add(languages()).add(quality());
    ArrayNode problems = to.putArray("problems");
    for (Problems.Problem problem :
        new Problems(report, rates).worstFirst().stream().limit(WORST).toList()) {
      problems
          .addObject()
          .put("kind", problem.kind())
          .put("headline", problem.headline())
          .put("advice", problem.advice())
          .put("severity", problem.severity())
          .put("section", problem.section());
    }
  }

  private String size() {
    JsonNode flow = report.path("flow");
    long records = rates.path("records").asLong();
    JsonNode last = flow.path(flow.size() - 1);
    return Words.count(records, "record")
        + Words.verb(records, " was read, ", " were read, ")
        + Words.percent(rates.path("unreadable_rate").asDouble())
        + " could not be, and "
        + Words.percent(rates.path("empty_rate").asDouble())
        + " have no text once cleaned, so that "
        + Words.number(last.path("out").asLong())
        + " are left without duplicates.";
  }

  private String duplicates() {
    JsonNode duplication = report.path("duplication");
    long exact = duplication.path("exact").asLong();
    long near = duplication.path("near").asLong();
    if (exact + near == 0) {
      return "No record repeats another.";
    }
    return Words.count(exact, "record")
        + Words.verb(exact, " repeats", " repeat")
        + " an earlier one word for word and "
        + Words.number(near)
        + " nearly ("
        + Words.percent(rates.path("near_duplicate_rate").asDouble())
        + " near duplicates), in "
        + Words.count(duplication.path("clusters").asLong(), "cluster")
        + " of up to "
        + Words.number(duplication.at("/largest/0/size").asLong())
        + ".";
  }

  private String template() {
    JsonNode line = report.at("/left/0");
    String lines =
        line.isMissingNode()
            ? "no line is left on three records or more"
            : "the most frequent line left stands on "
                + Words.count(line.path("documents").asLong(), "record");
    return Words.templated(report)
            .map(
                host ->
                    "The template of "
                        + host.path("host").asText()
                        + " makes up "
                        + Words.percent(host.path("template_share").asDouble())
                        + " of its text, and ")
            .orElse("No host has much of its template left, and ")
        + lines
        + ".";
  }

  private String languages() {
    List<String> shares = new ArrayList<>();
    for (JsonNode language : report.path("languages")) {
      if (shares.size() < WORST) {
        shares.add(
            Words.language(language.path("code").asText())
                + " "
                + Words.percent(language.path("share").asDouble()));
      }
    }
    long mixed = report.at("/mixed/count").asLong();
    long wrong = Rates.damage(report, Damage.MISLABELLED_ENCODING);
    long damaged = report.path("damaged").asLong();
    return (shares.isEmpty()
            ? "No text has a language, "
            : "The languages are " + String.join(", ", shares) + ", ")
        + Words.count(mixed, "text")
        + Words.verb(mixed, " mixes", " mix")
        + " several, "
        + Words.count(wrong, "record")
        + Words.verb(wrong, " has", " have")
        + " a mislabelled encoding, and "
        + Words.number(Math.max(0, damaged - wrong))
        + " more have damaged characters.";
  }

  private String quality() {
    JsonNode mean = rates.path("mean_confidence");
    String confidence =
        mean.isNumber()
            ? "the pages were cleaned with a confidence of "
                + mean.asText()
                + " on average (the F1 to expect)"
            : "there are no pages of which a confidence is known";
    String median = report.at("/shape/0/percentiles/50").asText("0");
    JsonNode lists = rates.path("machine_list_rate");
    return "The median text has "
        + (median.endsWith(".0") ? median.substring(0, median.length() - 2) : median)
        + " words, "
        + (lists.isNumber()
            ? Words.percent(lists.asDouble()) + " look like lists made by machines, "
            : "")
        + "and "
        + confidence
        + ".";
  }
}
