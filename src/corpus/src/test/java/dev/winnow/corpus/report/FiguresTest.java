package dev.winnow.corpus.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.input.Inputs;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.corpus.report.Recounted.Rec;
import dev.winnow.dedup.DuplicateIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each figure of the report on the sample crawl and some odd texts, counted in another way. */
class FiguresTest {
  private static Recounted corpus;
  private static JsonNode report;

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    Path odd = folder.resolve("odd.jsonl");
    Files.writeString(odd, odd(), UTF_8);
    List<String> inputs = List.of(SampleCrawlTest.FILE.toString(), odd.toString());
    corpus = Recounted.of(Corpora.read(inputs.toArray()));
    try (CorpusReport collected =
        Made.collect(Inputs.open(inputs, InputStream::nullInputStream), 2, false)) {
      report = Made.json(collected);
    }
  }

  private static String odd() {
    String prose = Made.prose(7, 12);
    String[] texts = {
      prose,
      prose,
      prose.replaceFirst("The \\w+", "The \u202Eaeroplane\u202C"),
      "Ring the bell.\u0007 " + Made.prose(8, 9),
      "Ο παλιός μυλωνάς πήγε το πρωί στο λιμάνι και περίμενε το πλοίο για το νησί. ".repeat(3),
      "古い渡し船は毎朝六時に港を出て、島の人たちを町まで運びます。切符は船の上で買えます。",
      "Ã©tÃ© cafÃ© dâ€™or \uFFFD",
      "* one\n* two\n* three ...\n* four {x}\n* five ...\n* six ...",
      "42\n\n# # # 17\n\n42\n\n99 likes\n\nHOME\n\n42",
      " ",
    };
    StringBuilder lines = new StringBuilder("no json\n");
    for (int i = 0; i < texts.length; i++) {
      String url = i % 2 == 0 ? "https://WWW.Odd.example:8080/" + i : "";
      String line = Made.line("odd" + i, url, texts[i]);
      lines.append(url.isEmpty() ? line.replace("\"url\":\"\",", "") : line);
    }
    return lines.toString();
  }

  @TestFactory
  Stream<DynamicTest> figuresAreThoseOfAnotherCount() {
    JsonNode texts = new RecountedTexts(corpus).write();
    JsonNode quality = new RecountedQuality(corpus).write();
    JsonNode rates = new RecountedRates(corpus).write(texts, quality);
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode part : List.of(texts, quality, rates)) {
      for (Map.Entry<String, JsonNode> section : part.properties()) {
        tests.add(
            DynamicTest.dynamicTest(
                section.getKey(),
                () -> same(section.getKey(), section.getValue(), report.path(section.getKey()))));
      }
    }
    return tests.stream();
  }

  /** Fields that are not expected may be there. */
  private static void same(String path, JsonNode expected, JsonNode actual) {
    if (expected.isObject()) {
      for (Map.Entry<String, JsonNode> field : expected.properties()) {
        same(path + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()));
      }
    } else if (expected.isArray()) {
      Iterator<JsonNode> others = actual.iterator();
      int i = 0;
      for (JsonNode element : expected) {
        assertThat(others.hasNext()).as("%s/%d is there: %s", path, i, element).isTrue();
        same(path + "/" + i++, element, others.next());
      }
      assertThat(others.hasNext()).as("%s has more than %d", path, i).isFalse();
    } else if (expected.isNumber() && actual.isNumber()) {
      // four decimals, of percentiles of floats
      double most = 0.5e-4 + 1e-7 * Math.abs(expected.asDouble());
      assertThat(actual.asDouble()).as(path).isCloseTo(expected.asDouble(), Offset.offset(most));
    } else {
      assertThat(actual).as(path).isEqualTo(expected);
    }
  }

  @Test
  void nothingIsLeftUncounted() {
    List<String> fields = new ArrayList<>();
    report.fieldNames().forEachRemaining(fields::add);
    List<String> counted = new ArrayList<>(List.of("schema", "run", "summary", "samples"));
    new RecountedTexts(corpus).write().fieldNames().forEachRemaining(counted::add);
    JsonNode none = report.path("none");
    new RecountedRates(corpus).write(none, none).fieldNames().forEachRemaining(counted::add);
    new RecountedQuality(corpus).write().fieldNames().forEachRemaining(counted::add);
    counted.addAll(List.of("comparison", "damaged_examples", "removals_unknown", "labels_unknown"));
    assertThat(fields).containsExactlyInAnyOrderElementsOf(counted);
  }

  @Test
  void samplesAreTheBeginningsOfTheTexts() {
    JsonNode samples = report.path("samples");
    assertThat(samples.size()).isGreaterThan(60);
    for (Rec record : corpus.records()) {
      JsonNode sample = samples.path(record.id());
      if (!sample.isMissingNode()) {
        String text = record.text();
        String beginning = text.substring(0, Math.min(600, text.length()));
        assertThat(sample.path("text").asText()).as(record.id()).isEqualTo(beginning);
        assertThat(sample.path("cut").asBoolean()).isEqualTo(text.length() > 600);
        assertThat(sample.path("source").asText()).isEqualTo(record.source().location().toString());
        assertThat(Optional.ofNullable(sample.path("url").textValue()))
            .isEqualTo(record.source().document().url());
        String language = record.isEmpty() ? "und" : record.document().language().code();
        assertThat(sample.path("language").asText()).isEqualTo(language);
      }
    }
  }

  @Test
  void examplesOfRemovalsStandBetweenTheWordsThatStayed() {
    for (JsonNode reason : report.path("removals")) {
      for (JsonNode example : reason.path("examples")) {
        Rec record = corpus.record(example.path("id").asText());
        String before = example.path("before").asText();
        String after = example.path("after").asText();
        assertThat(record.document().removals())
            .as("%s", example)
            .filteredOn(removal -> removal.reason().name().equals(reason.path("reason").asText()))
            .filteredOn(removal -> removal.text().startsWith(example.path("removed").asText()))
            .map(removal -> Math.max(0, removal.position()))
            .anyMatch(
                at ->
                    record.text().substring(0, at).strip().endsWith(before)
                        && record.text().substring(at).strip().startsWith(after));
        assertThat(before.length()).isBetween(record.text().startsWith(before) ? 0 : 70, 80);
        assertThat(after.length()).isBetween(record.text().endsWith(after) ? 0 : 70, 80);
      }
    }
  }

  @Test
  void passagesAreTheLongestThatTheFirstTwoSamplesShare() {
    for (JsonNode cluster : report.at("/duplication/largest")) {
      List<String> a = beginning(cluster.path("representative").asText());
      List<String> b = beginning(cluster.at("/members/0/id").asText());
      int longest = 0;
      for (int i = 0; i < a.size(); i++) {
        while (i + longest < a.size()
            && Collections.indexOfSubList(b, a.subList(i, i + longest + 1)) >= 0) {
          longest++;
        }
      }
      List<String> passage = Recounted.words(cluster.path("passage").asText());
      assertThat(passage).as("%s", cluster).hasSize(longest);
      assertThat(Collections.indexOfSubList(a, passage)).isNotNegative();
      assertThat(Collections.indexOfSubList(b, passage)).isNotNegative();
    }
  }

  private static List<String> beginning(String id) {
    String text = corpus.record(id).text();
    return Recounted.words(text.substring(0, Math.min(600, text.length())));
  }

  @Test
  void asMuchWasReadAndComparedAsThereIs() {
    double bytes = corpus.records().stream().mapToLong(record -> record.source().size()).sum();
    assertThat(report.at("/run/mb_in").asDouble()).isEqualTo(Recounted.share(bytes, 1e6));
    assertThat(report.at("/run/records_per_second").asLong()).isEqualTo(corpus.records().size());
    // not all pairs of a cluster need be looked at
    long verified = report.at("/duplication/candidates/verified").asLong();
    assertThat(verified).isBetween((long) corpus.duplicates().size(), corpus.pairs());
    assertThat(report.at("/duplication/candidates/cut_short").asLong()).isZero();
  }

  @Test
  void reportsOfPartsAddUpToThatOfTheWhole() {
    // behind the last duplicate, and behind what is broken
    int half =
        1
            + corpus.duplicates().stream()
                .mapToInt(Rec::number)
                .filter(n -> n < 200)
                .max()
                .orElseThrow();
    try (CorpusReport whole = collected(0, corpus.records().size());
        CorpusReport first = collected(0, half);
        CorpusReport second = collected(half, corpus.records().size())) {
      first.merge(second);
      ObjectNode expected = Made.json(whole);
      ObjectNode merged = Made.json(first);
      assertThat(expected.at("/duplication/near").asInt()).isPositive();
      for (ObjectNode each : List.of(expected, merged)) {
        each.remove("run");
        // proposals that were rejected may be across the parts
        each.withObject("/duplication").remove(List.of("candidates", "at_thresholds"));
      }
      for (Map.Entry<String, JsonNode> section : expected.properties()) {
        assertThat(merged.path(section.getKey()))
            .as(section.getKey())
            .isEqualTo(section.getValue());
      }
    }
  }

  private static CorpusReport collected(int from, int to) {
    CorpusReport collected = new CorpusReport(Made.THRESHOLD);
    try (DuplicateIndex index = DuplicateIndex.inMemory(Made.THRESHOLD)) {
      for (Rec record : corpus.records().subList(from, to)) {
        CorpusRecord source = record.source();
        collected.add(
            new CleanedRecord(
                source, record.document(), "", index.add(record.id(), record.text())));
      }
      if (from == 0) {
        corpus.entries().stream()
            .filter(Unreadable.class::isInstance)
            .forEach(entry -> collected.unreadable((Unreadable) entry));
      }
      if (to == corpus.records().size()) {
        corpus.entries().stream()
            .filter(Skipped.class::isInstance)
            .forEach(entry -> collected.skipped((Skipped) entry));
      }
      collected.duplicates(index, false);
    }
    return collected;
  }
}
