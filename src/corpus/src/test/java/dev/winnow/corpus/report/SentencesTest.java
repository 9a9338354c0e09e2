package dev.winnow.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the summary says of corpora that have none, one or many of a thing. */
class SentencesTest {
  private static List<String> sentences(String corpus) {
    return sentences(Made.report(corpus));
  }

  /** Returns the report of records none of which can be read. */
  private static ObjectNode unreadable(int records) {
    try (CorpusReport report = new CorpusReport(Made.THRESHOLD)) {
      for (int i = 0; i < records; i++) {
        report.unreadable(new Unreadable(Location.whole("f" + i), "is broken", "mend it"));
      }
      return Made.json(report);
    }
  }

  private static List<String> sentences(ObjectNode report) {
    List<String> sentences = new ArrayList<>();
    report.at("/summary/sentences").forEach(sentence -> sentences.add(sentence.asText()));
    assertThat(sentences)
        .hasSize(5)
        .allMatch(sentence -> sentence.endsWith(".") || sentence.endsWith(".)"))
        .noneMatch(sentence -> sentence.matches(".*(\\b0\\.0\\b|\\b0 |  | ,|NaN|null).*"));
    JsonNode parts = report.at("/summary/parts");
    for (int i = 0; i < sentences.size(); i++) {
      StringBuilder whole = new StringBuilder();
      parts.get(i).forEach(part -> whole.append(part.path("text").asText()));
      assertThat(whole).hasToString(sentences.get(i));
    }
    return sentences;
  }

  private static String record(int i, String text) {
    return Made.line("r" + i, "https://a.example/" + i, text);
  }

  @Test
  void anEmptyCorpusIsCalledSo() {
    assertThat(sentences(unreadable(0)))
        .containsExactly(
            "The corpus is empty: there was no record to read.",
            "No record repeats another, and there are no near duplicates.",
            "There is no text in which a template could be left.",
            "There is no text of which language or characters could be told.",
            "There is no text whose quality could be measured.");
  }

  @Test
  void nothingThatCanBeReadIsNamed() {
    assertThat(sentences(unreadable(1)).get(0)).isEqualTo("The only record could not be read.");
    assertThat(sentences(unreadable(2)).get(0)).isEqualTo("None of the 2 records could be read.");
    ObjectNode report = unreadable(1);
    assertThat(report.at("/summary/problems/0/headline").asText())
        .isEqualTo("None of the records can be read");
  }

  @Test
  void oneRecord() {
    assertThat(sentences(record(1, Made.prose(1, 8))))
        .containsExactly(
            "1 record was read, it did not come out empty, and it remains.",
            "No record repeats another, and there are no near duplicates.",
            "No host has much of its template left, and no line stands on three records or more.",
            "The text is in English, it does not mix several, and no damaged characters were"
                + " found.",
            "The text has 100 words, it does not look like lists made by machines, and there are no"
                + " pages, of which a confidence would be known.");
    assertThat(sentences(record(1, "")).get(0))
        .isEqualTo("1 record was read, and no text was left of it.");
  }

  @Test
  void manyRecords() {
    String three = record(1, Made.prose(1, 8)) + record(2, Made.prose(2, 8));
    assertThat(sentences(three + record(3, "") + "no json\n").get(0))
        .isEqualTo(
            "3 records were read, 1 more (25 % of all) could not be, 1 (33 %) has no text once"
                + " cleaned, and 2 remain.");
    List<String> exact = sentences(three + record(3, Made.prose(1, 8)));
    assertThat(exact.get(0))
        .isEqualTo(
            "3 records were read, none came out empty, and 2 remain once duplicates are left out.");
    assertThat(exact.get(1))
        .isEqualTo(
            "1 record repeats an earlier one word for word, and there are no near duplicates, in 1"
                + " cluster of 2 records.");
    String near = record(3, Made.prose(1, 40)) + record(4, Made.prose(1, 40) + " So it was.");
    assertThat(sentences(three + near).get(1))
        .isEqualTo(
            "1 record nearly repeats an earlier one (25 % near duplicates), and none repeats one"
                + " word for word, in 1 cluster of 2 records.");
    assertThat(sentences(three + near + record(5, Made.prose(2, 8))).get(1))
        .isEqualTo(
            "1 record repeats an earlier one word for word, and 1 nearly (20 % near duplicates), in"
                + " 2 clusters of 2 records.");
  }

  @Test
  void damageIsCountedApartFromLabels() {
    String text = Made.prose(1, 8) + " \uFFFD";
    assertThat(sentences(record(1, text)).get(3)).endsWith("and 1 record has damaged characters.");
    ObjectNode report = Made.report(record(1, text));
    assertThat(report.at("/summary/problems/0/headline").asText())
        .isEqualTo("All of the records have damaged characters");
  }

  @Test
  void problemsAreSentencesWithCommands() {
    ObjectNode report =
        Made.report(
            record(1, Made.prose(1, 8)) + record(2, Made.prose(1, 8)) + record(3, "") + "x\n");
    assertThat(report.at("/summary/problems")).hasSize(3);
    for (JsonNode problem : report.at("/summary/problems")) {
      assertThat(problem.path("headline").asText()).matches("[A-Z0-9].*[^.]");
      assertThat(problem.path("advice").asText()).matches("[A-Z].*`.*\\.").doesNotContain("'");
    }
  }

  @Test
  void sharesAreNeverRoundedToNothingOrAll() {
    assertThat(Words.percent(0)).isEqualTo("0 %");
    assertThat(Words.percent(0.0001)).isEqualTo("less than 0.1 %");
    assertThat(Words.percent(0.0996)).isEqualTo("10 %");
    assertThat(Words.percent(0.997)).isEqualTo("more than 99 %");
    assertThat(Words.percent(1)).isEqualTo("100 %");
  }

  @Test
  void comparisonsNameTheFigures() {
    assertThat(Figures.named("rates.near_duplicate_rate")).isEqualTo("near duplicate rate");
    assertThat(Figures.named("removals.COMMENT_FORM.characters"))
        .isEqualTo("characters removed as comment form");
    assertThat(Figures.named("removals.COOKIE.documents")).isEqualTo("documents with cookie");
    assertThat(Figures.named("languages.de.share")).isEqualTo("share of German");
    assertThat(Figures.named("shape.word_count.median")).isEqualTo("median word count");
    assertThat(Figures.named("duplication.exact")).isEqualTo("exact duplicates");
    ObjectNode none = unreadable(0);
    ObjectNode some = Made.report(record(1, Made.prose(1, 8)));
    Comparison.write(some, none, "old.json");
    assertThat(some.at("/comparison/changes").findValuesAsText("says"))
        .contains("median word count was not known and is 100", "records rose from 0 to 1");
  }
}
