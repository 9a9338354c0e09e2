package dev.winnow.corpus.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.CleaningRun;
import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.RecordFilter;
import dev.winnow.corpus.ReportRun;
import dev.winnow.dedup.DuplicateIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures where they are smallest, not known, or of a part. */
class EdgeFiguresTest {
  private static final String DAMAGED = " It was \ufffd and \ufffd.";

  private static JsonNode threshold(JsonNode report, double at) {
    return StreamSupport.stream(report.at("/duplication/at_thresholds").spliterator(), false)
        .filter(row -> row.path("threshold").asDouble() == at)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsSeldomIsNotRoundedToNothing() {
    assertThat(Json.share(1, 30_000)).isEqualTo(3.333e-5);
    assertThat(Json.share(1, 3_000_000_000L)).isPositive();
    assertThat(Words.percent(Json.share(1, 30_000))).isEqualTo("less than 0.1 %");
    assertThat(Json.share(1, 3)).isEqualTo(0.3333);
  }

  @Test
  void theThresholdOfTheRunIsAmongTheOthers() throws IOException {
    String lines = Made.line("a", "", Made.prose(1, 20)) + Made.line("b", "", Made.prose(1, 20));
    try (CorpusReport report =
        new ReportRun(CleaningRun.builder().threads(1), 0.95, true)
            .run(Corpora.open(lines.getBytes(UTF_8)), Made.SILENT)) {
      JsonNode json = Made.json(report);
      assertThat(json.at("/duplication/at_thresholds")).hasSize(6);
      assertThat(threshold(json, 0.95).path("documents").asInt()).isEqualTo(1);
      assertThat(threshold(json, 0.95).path("examples")).hasSize(1);
      assertThat(threshold(json, 0.5).path("documents").asInt()).isEqualTo(1);
    }
  }

  @Test
  void lowerThresholdsAreNotKnownWithAnIndexThatHadMore(@TempDir Path folder) throws IOException {
    String line = Made.line("a", "https://a.example/", Made.prose(1, 20));
    try (DuplicateIndex index = DuplicateIndex.open(folder.resolve("index"))) {
      Made.collect(line, index).close();
      try (CorpusReport second = Made.collect(line.replace("\"a\"", "\"b\""), index)) {
        JsonNode json = Made.json(second);
        assertThat(threshold(json, 0.8).path("documents").asInt()).isEqualTo(1);
        assertThat(threshold(json, 0.5).path("documents").isNull()).isTrue();
      }
    }
  }

  @Test
  void ratesAreOfWhatTheFilterLetThrough() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      lines.append(Made.line("short" + i, "", "Too short."));
    }
    for (int i = 0; i < 4; i++) {
      lines.append(Made.line("long" + i, "", Made.prose(i, 9) + (i == 0 ? DAMAGED : "")));
    }
    CleaningRun.Builder run =
        CleaningRun.builder().threads(1).filter(new RecordFilter(Set.of(), 5, 0, false));
    try (CorpusReport report =
        new ReportRun(run, Made.THRESHOLD, true)
            .run(Corpora.open(lines.toString().getBytes(UTF_8)), Made.SILENT)) {
      ObjectNode json = Made.json(report);
      assertThat(json.at("/rates/records").asInt()).isEqualTo(10);
      assertThat(json.at("/rates/damage_rate").asDouble()).isEqualTo(0.25);
      assertThat(json.at("/summary/sentences/0").asText())
          .contains("6 were dropped by a filter, none of the others came out empty");
    }
  }

  @Test
  void whatAnEarlierCleaningDidNotWriteDownIsNotKnown() {
    String line =
        """
        {"id":"a","url":null,"text":"%s","language":"en","media_type":"text/html","charset":"UTF-8",\
        "page_type":"article","confidence":0.9,"warnings":[]}
        """
            .formatted(Made.prose(1, 9).replace('\n', ' '));
    JsonNode json = Made.report(line);
    assertThat(json.path("removals_unknown").asInt()).isEqualTo(1);
    assertThat(json.at("/rates/mislabelled_rate").isNull()).isTrue();
    assertThat(json.at("/rates/mean_confidence").asDouble()).isEqualTo(0.9);
    JsonNode known = Made.report(line.replace("\"warnings\"", "\"removed\":[],\"warnings\""));
    assertThat(known.path("removals_unknown").asInt()).isZero();
  }
}
