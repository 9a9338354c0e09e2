package dev.winnow.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.input.Inputs;
import dev.winnow.corpus.report.crawl.SampleCrawl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is planted in the sample crawl is found by the report, and named. */
class SampleCrawlTest {
  static final Path TESTDATA = Path.of(System.getProperty("winnow.testdata"));
  static final Path FILE = TESTDATA.resolve("report").resolve("crawl.warc.gz");
  private static final int NEAR = SampleCrawl.REPRINTS.stream().mapToInt(n -> n).sum();
  private static final double RECORDS =
      NEAR
          + SampleCrawl.REPRINTS.size()
          + SampleCrawl.EXACT
          + SampleCrawl.OWN
          + SampleCrawl.TEMPLATED
          + SampleCrawl.MISLABELLED
          + SampleCrawl.GERMAN
          + SampleCrawl.FRENCH
          + SampleCrawl.MIXED
          + SampleCrawl.LISTS
          + SampleCrawl.MOJIBAKE
          + SampleCrawl.REPLACED
          + SampleCrawl.EMPTY
          + SampleCrawl.FORUM
          + SampleCrawl.SHOP
          + SampleCrawl.FIXTURES.size();

  private static JsonNode report;

  @BeforeAll
  static void read() {
    try (CorpusReport collected =
        Made.collect(
            Inputs.open(List.of(FILE.toString()), InputStream::nullInputStream), 2, false)) {
      report = Made.json(collected);
    }
  }

  private static double rate(String name) {
    return report.at("/rates/" + name).asDouble();
  }

  @Test
  void theFileIsWhatTheGeneratorMakes() throws IOException {
    byte[] inFile;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(FILE))) {
      inFile = in.readAllBytes();
    }
    assertThat(inFile)
        .as("run the main method of SampleCrawl with the folder testdata, and commit the file")
        .isEqualTo(SampleCrawl.make(TESTDATA).plain());
    assertThat(Files.size(FILE)).isLessThan(500_000);
    assertThat(Corpora.read(FILE)).hasSizeBetween(150, 250);
  }

  @Test
  void whatIsPlantedIsCounted() {
    assertThat(rate("records")).isEqualTo(RECORDS);
    assertThat(report.at("/duplication/near").asInt()).isEqualTo(NEAR);
    assertThat(report.at("/duplication/exact").asInt()).isEqualTo(SampleCrawl.EXACT);
    assertThat(report.at("/duplication/clusters").asInt())
        .isEqualTo(SampleCrawl.REPRINTS.size() + SampleCrawl.EXACT);
    assertThat(report.at("/duplication/largest/0/size").asInt())
        .isEqualTo(SampleCrawl.REPRINTS.get(0) + 1);
    assertThat(report.at("/flow/1/lost/0/count").asInt()).isEqualTo(SampleCrawl.EMPTY);
    assertThat(report.at("/mixed/count").asInt()).isCloseTo(SampleCrawl.MIXED, within(1));
    assertThat(report.at("/machine_lists/count").asInt()).isEqualTo(SampleCrawl.LISTS);
    assertThat(rate("unreadable_rate"))
        .isEqualTo(Json.rounded(SampleCrawl.UNREADABLE / (RECORDS + SampleCrawl.UNREADABLE)));
    for (JsonNode damage : report.path("damage")) {
      int planted =
          switch (damage.path("kind").asText()) {
            case "mislabelled_encoding" -> SampleCrawl.MISLABELLED;
            case "mojibake" -> SampleCrawl.MOJIBAKE;
            case "replacement_characters" -> SampleCrawl.REPLACED;
            default -> 0;
          };
      assertThat(damage.path("documents").asInt()).as(damage.toString()).isEqualTo(planted);
    }
    JsonNode host = report.at("/hosts/templated/0");
    assertThat(host.path("host").asText()).isEqualTo(SampleCrawl.TEMPLATE_HOST);
    assertThat(host.path("records").asInt()).isEqualTo(SampleCrawl.TEMPLATED);
    assertThat(host.path("template_share").asDouble()).isBetween(0.25, 0.45);
    assertThat(rate("templated_rate")).isEqualTo(Json.rounded(SampleCrawl.TEMPLATED / RECORDS));
  }

  @Test
  void languagesAreThosePlanted() {
    // the fixtures, damaged ones and letters in two languages are of either
    double german = SampleCrawl.MISLABELLED + SampleCrawl.GERMAN + 1;
    double french = SampleCrawl.FRENCH + SampleCrawl.REPLACED + 1;
    for (JsonNode language : report.path("languages")) {
      int count = language.path("count").asInt();
      switch (language.path("code").asText()) {
        case "de" -> assertThat(count).isBetween((int) german, (int) german + SampleCrawl.MIXED);
        case "fr" -> assertThat(count).isEqualTo((int) french);
        case "en" -> assertThat(count).isGreaterThan(140);
        default -> assertThat(count).as(language.toString()).isLessThan(SampleCrawl.LISTS);
      }
    }
  }

  @Test
  void theSummaryNamesWhatIsPlanted() {
    JsonNode sentences = report.at("/summary/sentences");
    assertThat(sentences).hasSize(5);
    assertThat(sentences.get(0).asText())
        .contains("(" + Words.percent(rate("unreadable_rate")) + " of all) could not be");
    assertThat(sentences.get(1).asText())
        .contains(
            SampleCrawl.EXACT + " records repeat an earlier one word for word, and " + NEAR,
            Words.percent(NEAR / RECORDS) + " near duplicates");
    assertThat(sentences.get(2).asText())
        .startsWith("The template of " + SampleCrawl.TEMPLATE_HOST + " makes up 3");
    assertThat(sentences.get(3).asText())
        .contains("in English, 1", " in German and 9", " in French", " mix several")
        .contains(SampleCrawl.MISLABELLED + " records have a mislabelled encoding")
        .contains((SampleCrawl.MOJIBAKE + SampleCrawl.REPLACED) + " more have damaged characters");
    assertThat(sentences.get(4).asText())
        .contains(
            Words.percent(SampleCrawl.LISTS / (RECORDS - SampleCrawl.EMPTY))
                + " of the texts look like lists made by machines");
    assertThat(report.at("/summary/problems").findValuesAsText("kind"))
        .containsExactly("near_duplicates", "encodings", "language_mix");
  }

  @Test
  void removalsHaveTheirReasons() {
    assertThat(report.path("removals").findValuesAsText("reason"))
        .contains("NAVIGATION", "RECOMMENDED", "COOKIE", "COMMENT_FORM", "SHARE", "BYLINE");
    for (JsonNode removal : report.path("removals")) {
      assertThat(removal.path("examples")).as(removal.path("reason").asText()).isNotEmpty();
    }
    assertThat(report.path("page_types").findValuesAsText("type"))
        .contains("article", "forum", "listing", "documentation", "product");
  }
}
