package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.corpus.record.WellFormed;
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
  private static final double USUAL_THRESHOLD = 0.8;

  /** Less text in lines that repeat is no template, but words that any text may have. */
  private static final double REPEATED = 0.01;

  /** A problem; the section is the field of the report with its figures. */
  record Problem(
      String kind,
      String headline,
      String advice,
      double severity,
      String section,
      JsonNode examples) {}

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

  private void add(
      String kind,
      double severity,
      String section,
      String headline,
      String advice,
      JsonNode examples) {
    JsonNode ids = examples.isArray() ? examples : JsonNodeFactory.instance.arrayNode();
    String line = WellFormed.of(Words.capital(headline));
    double rounded = Json.precise(Math.min(1, severity));
    found.add(new Problem(kind, line, advice, rounded, section, ids));
  }

  private void flow() {
    double unreadable = rate("unreadable_rate");
    add(
        "unreadable_records",
        unreadable,
        "flow",
        unreadable >= 1
            ? "none of the records can be read"
            : Words.percent(unreadable) + " of the records cannot be read",
        "See the places under flow: `winnow clean` says for each what is wrong and what helps, such"
            + " as `--max-record` or `--text-field`.",
        JsonNodeFactory.instance.arrayNode());
    add(
        "empty_records",
        rate("empty_rate"),
        "flow",
        Words.part(rate("empty_rate"), "records") + " have no text once cleaned",
        "Look at some with `winnow inspect`, try `winnow clean --preset complete`, or drop them with"
            + " `--min-words 1`.",
        report.at("/flow/1/lost/0/examples"));
  }

  private void duplicates() {
    add(
        "near_duplicates",
        rate("near_duplicate_rate"),
        "duplication",
        Words.percent(rate("near_duplicate_rate")) + " of the records nearly repeat an earlier one",
        "Drop them with `winnow clean --dedup --drop-duplicates"
            + threshold()
            + "`; a higher `--threshold` keeps more.",
        report.at("/duplication/near_examples"));
    add(
        "exact_duplicates",
        rate("exact_rate"),
        "duplication",
        Words.percent(rate("exact_rate")) + " of the records repeat an earlier one word for word",
        "Drop them with `winnow clean --dedup --drop-duplicates --threshold 1`.",
        report.at("/duplication/exact_examples"));
  }

  /** Returns the option that a run needs to find what this one found. */
  private String threshold() {
    double threshold = report.at("/duplication/threshold").asDouble();
    return threshold == USUAL_THRESHOLD ? "" : " --threshold " + threshold;
  }

  private void templates() {
    Words.templated(report)
        .ifPresentOrElse(
            host ->
                add(
                    "template",
                    rate("template_share"),
                    "hosts",
                    Words.part(
                            host.path("template_share").asDouble(),
                            "text of " + host.path("host").asText())
                        + (more() == 0
                            ? " stands on many of its pages"
                            : ", and much of that of "
                                + Words.count(more(), "more host")
                                + ", stands on many of their pages"),
                    "Take the template out with `winnow clean --templates learn`.",
                    host.path("examples")),
            this::repeatedLines);
  }

  /** Returns the number of hosts with much template besides the one that is named. */
  private long more() {
    return report.at("/hosts/templated_hosts").asLong() - 1;
  }

  /** Names a template that cannot be told by hosts, as of texts without addresses. */
  private void repeatedLines() {
    double share = report.path("left_share").asDouble();
    if (share >= REPEATED) {
      add(
          "template",
          share,
          "left",
          Words.part(share, "text") + " is in lines that stand on many of the records",
          report.at("/hosts/top").isEmpty()
              ? "Take them out with `winnow clean --templates learn`; as the records have no"
                  + " addresses, clean those of one site at a time and name it with `--site HOST`."
              : "Take them out with `winnow clean --templates learn`.",
          report.at("/left/0/examples"));
    }
  }

  private void characters() {
    boolean labels = rate("mislabelled_rate") > 0;
    boolean both = labels && rate("damage_rate") > rate("mislabelled_rate");
    add(
        labels ? "encodings" : "damage",
        DAMAGE * rate("damage_rate"),
        "damage",
        Words.part(rate("damage_rate"), "records")
            + (labels && !both ? " have" : " have damaged characters")
            + (both ? " or" : "")
            + (labels ? " a mislabelled encoding" : ""),
        labels
            ? "Read the bytes as they were fetched, as `winnow clean` finds out the right encoding,"
                + " and see the examples with `winnow inspect`."
            : "Fetch or decode these anew, as characters are lost: see the examples with"
                + " `winnow inspect`.",
        report.path("damaged_examples"));
  }

  private void languages() {
    double others = rate("other_language_rate");
    double mixed = rate("mixed_language_rate");
    add(
        "language_mix",
        DOUBT * others + mixed,
        "languages",
        others == 0
            ? Words.part(mixed, "texts") + " mix several languages"
            : Words.percent(others)
                + " of the texts are not in the main language"
                + (mixed == 0 ? "" : ", and " + Words.percent(mixed) + " mix several"),
        "Keep what you want with `winnow clean --language " + main() + "`.",
        others == 0 ? report.at("/mixed/examples") : others());
  }

  /** Returns the most frequent language that is known. */
  private String main() {
    for (JsonNode language : report.path("languages")) {
      if (!language.path("code").asText().equals(Words.UNKNOWN)) {
        return language.path("code").asText();
      }
    }
    return "en";
  }

  /** Returns examples of the most frequent languages but the main one. */
  private JsonNode others() {
    ArrayNode examples = JsonNodeFactory.instance.arrayNode();
    String main = main();
    for (JsonNode language : report.path("languages")) {
      String code = language.path("code").asText();
      if (!code.equals(Words.UNKNOWN) && !code.equals(main) && examples.size() < Examples.USUAL) {
        examples.add(language.at("/examples/0"));
      }
    }
    return examples;
  }

  private void lists() {
    double lists = rate("machine_list_rate");
    add(
        "machine_lists",
        lists,
        "rule_sets",
        Words.part(lists, "texts") + " look like lists made by machines, not prose",
        "Drop them with `winnow clean --rules gopher,fineweb --drop-by-rules`.",
        report.at("/machine_lists/examples"));
  }

  private void confidence() {
    add(
        "low_confidence",
        DOUBT * rate("low_confidence_rate"),
        "confidence",
        Words.part(rate("low_confidence_rate"), "pages")
            + " were cleaned with a confidence below 0.5",
        "Look at the lowest with `winnow inspect`, and drop them with"
            + " `winnow clean --min-confidence 0.5`.",
        report.at("/confidence/low"));
  }
}
