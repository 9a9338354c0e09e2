package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with a corpus, and what to do about it.
 *
 * <p>The severity of a problem is the share of the records that it touches, times how much of such
 * a record is lost to it: all of a duplicate or of what is empty or cannot be read; the template's
 * share of a page; twice for damaged characters, as one that is damaged is rarely alone and spoils
 * the others by being learned; half of a record in another language or of low confidence, which may
 * well be wanted.
 */
final class Problems {
  private static final double DAMAGE = 2;
  private static final double DOUBT = 0.5;

  /** A problem; the section is the field of the report with its figures. */
  record Problem(String kind, String headline, String advice, double severity, String section) {}

  private final JsonNode report;
  private final JsonNode rates;
  private final List<Problem> found = new ArrayList<>();

  Problems(JsonNode report, JsonNode rates) {
    this.report = report;
    this.rates = rates;
    flow();
    duplicates();
    templates();
    characters();
    languages();
    lists();
    confidence();
  }

  /** Returns the problems, the worst first. */
  List<Problem> worstFirst() {
    return found.stream()
        .filter(problem -> problem.severity() > 0)
        .sorted(
            Comparator.comparingDouble((Problem p) -> -p.severity()).thenComparing(Problem::kind))
        .toList();
  }

  private double rate(String name) {
    return rates.path(name).asDouble();
  }

  private void add(String kind, double severity, String section, String headline, String advice) {
    found.add(new Problem(kind, headline, advice, Json.rounded(Math.min(1, severity)), section));
  }

  private void flow() {
    add(
        "unreadable_records",
        rate("unreadable_rate"),
        "flow",
        Words.percent(rate("unreadable_rate")) + " of the records cannot be read",
        "see the places under flow: 'winnow clean' says for each what is wrong and what helps,"
            + " such as --max-record or --text-field");
    add(
        "empty_records",
        rate("empty_rate"),
        "flow",
        Words.percent(rate("empty_rate")) + " of the records have no text once cleaned",
        "look at some with 'winnow inspect', try 'winnow clean --preset complete', or drop them with"
            + " --min-words 1");
  }

  private void duplicates() {
    add(
        "near_duplicates",
        rate("near_duplicate_rate"),
        "duplication",
        Words.percent(rate("near_duplicate_rate")) + " of the records nearly repeat an earlier one",
        "drop them with 'winnow clean --dedup --drop-duplicates'; a higher --threshold keeps more");
    add(
        "exact_duplicates",
        rate("exact_rate"),
        "duplication",
        Words.percent(rate("exact_rate")) + " of the records repeat an earlier one word for word",
        "drop them with 'winnow clean --dedup --drop-duplicates --threshold 1'");
  }

  private void templates() {
    Words.templated(report)
        .ifPresent(
            host ->
                add(
                    "template",
                    rate("template_share"),
                    "hosts",
                    Words.percent(host.path("template_share").asDouble())
                        + " of the text of "
                        + host.path("host").asText()
                        + " stands on many of its pages",
                    "take the template out with 'winnow clean --templates learn'"));
  }

  private void characters() {
    boolean labels = rate("mislabelled_rate") > 0;
    add(
        labels ? "encodings" : "damage",
        DAMAGE * rate("damage_rate"),
        "damage",
        Words.percent(rate("damage_rate"))
            + " of the records have damaged characters"
            + (labels ? " or a mislabelled encoding" : ""),
        labels
            ? "read the bytes as they were fetched, as 'winnow clean' finds out the right encoding,"
                + " and see the examples with 'winnow inspect'"
            : "fetch or decode these anew, as characters are lost: see the examples with"
                + " 'winnow inspect'");
  }

  private void languages() {
    double others = rate("other_language_rate");
    double mixed = rate("mixed_language_rate");
    add(
        "language_mix",
        DOUBT * others + mixed,
        "languages",
        Words.percent(others)
            + " of the texts are not in the main language, and "
            + Words.percent(mixed)
            + " mix several",
        "keep what you want with 'winnow clean --language "
            + report.at("/languages/0/code").asText("en")
            + "'");
  }

  private void lists() {
    double lists = rate("machine_list_rate");
    add(
        "machine_lists",
        lists,
        "rule_sets",
        Words.percent(lists) + " of the texts look like lists made by machines, not prose",
        "drop them with 'winnow clean --rules gopher,fineweb --drop-by-rules'");
  }

  private void confidence() {
    add(
        "low_confidence",
        DOUBT * rate("low_confidence_rate"),
        "confidence",
        Words.percent(rate("low_confidence_rate"))
            + " of the pages were cleaned with a confidence below 0.5",
        "look at the lowest with 'winnow inspect', and drop them with"
            + " 'winnow clean --min-confidence 0.5'");
  }
}
