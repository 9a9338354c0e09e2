package dev.winnow.corpus.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.DuplicateVerdict;
import dev.winnow.corpus.record.Location;
import dev.winnow.dedup.Duplicate;
import dev.winnow.quality.BrokenRule;
import dev.winnow.quality.RuleSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordWritersTest {
  private static final Duplicate NEAR = new Duplicate("a", 9 / 11.0, Duplicate.Kind.NEAR);

  private static final List<String> FIELDS =
      List.of(
          "id",
          "url",
          "title",
          "authors",
          "published",
          "modified",
          "site",
          "description",
          "canonical_url",
          "image",
          "keywords",
          "text",
          "language",
          "media_type",
          "charset",
          "page_type",
          "confidence");

  private static final RuleSet RULES = RuleSet.parse("my", "word_count >= 3");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private static CleanedRecord cleaned(String id, Optional<Duplicate> duplicate) {
    return shown(id, "", duplicate);
  }

  private static CleanedRecord shown(String id, String rendering, Optional<Duplicate> duplicate) {
    RawDocument raw = RawDocument.text("").withId(id).withUrl("http://x/\uD800");
    CorpusRecord record =
        CorpusRecord.ofText(id, Location.whole(id), 0, "")
            .withDocument(raw)
            .withWarnings(List.of("read \"oddly\""));
    CleanDocument document = Cleaner.create().clean(raw);
    // repeats are also bad here
    List<BrokenRule> broken = duplicate.isPresent() ? RULES.check(document.quality()) : List.of();
    return new CleanedRecord(record, document, rendering, duplicate, broken);
  }

  private String written() {
    return out.toString(UTF_8);
  }

  private static List<String> fieldNames(String line) throws IOException {
    List<String> names = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        names.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
      assertThat(parser.nextToken()).isNull();
    }
    return names;
  }

  private static List<String> fieldsAnd(String... others) {
    return Stream.concat(FIELDS.stream(), Stream.of(others)).toList();
  }

  @Test
  void jsonLinesHaveTheFieldsInOrder() throws IOException {
    try (RecordWriter<CleanedRecord> writer = RecordWriters.jsonLines(out, Set.of())) {
      writer.write(cleaned("ä😀\n", Optional.empty()));
      writer.write(cleaned("b", Optional.empty()));
    }
    List<String> lines = written().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(written()).endsWith("}\n").doesNotContain("\r");
    assertThat(lines.get(0))
        .startsWith("{\"id\":\"ä😀\\n\",\"url\":\"http://x/\uFFFD\",\"title\":null,\"authors\":[],")
        .contains("read \\\"oddly\\\"");
    assertThat(fieldNames(lines.get(1))).isEqualTo(fieldsAnd("warnings"));
  }

  @Test
  void languagesOfMixedTextAreNamed() throws IOException {
    String text =
        "This is an ordinary sentence about the weather of the last few days.\n\n".repeat(12)
            + "Dies ist ein gewöhnlicher Satz über das Wetter der letzten Tage.\n\n".repeat(12);
    RawDocument raw = RawDocument.text(text).withId("m");
    CorpusRecord record = CorpusRecord.ofText("m", Location.whole("m"), 0, text);
    try (RecordWriter<CleanedRecord> writer = RecordWriters.jsonLines(out, Set.of())) {
      writer.write(new CleanedRecord(record, Cleaner.create().clean(raw), "", Optional.empty()));
    }
    assertThat(written()).containsPattern("\"languages\":\\{\"..\":[0-9.]+,\"..\":[0-9.]+},");
  }

  @Test
  void extrasAddFields() throws IOException {
    Set<RecordWriters.Extra> all = EnumSet.allOf(RecordWriters.Extra.class);
    try (RecordWriter<CleanedRecord> writer = RecordWriters.jsonLines(out, all)) {
      writer.write(cleaned("a", Optional.empty()));
      writer.write(cleaned("b", Optional.of(NEAR)));
    }
    List<String> lines = written().lines().toList();
    assertThat(fieldNames(lines.get(0)))
        .isEqualTo(
            fieldsAnd(
                "comments",
                "removed",
                "marked",
                "warnings",
                "duplicate_of",
                "similarity",
                "duplicate_kind",
                "rules"));
    assertThat(lines.get(0))
        .endsWith(
            "\"duplicate_of\":null,\"similarity\":null,\"duplicate_kind\":null,\"rules\":[]}");
    assertThat(lines.get(1))
        .endsWith(
            "\"similarity\":0.818182,\"duplicate_kind\":\"near\",\"rules\":[{\"rule\":\"my.word_count\","
                + "\"value\":0.0,\"why\":\"my: word count 0, below 3\"}]}");
  }

  @Test
  void verdictsNameTheCluster() throws IOException {
    try (RecordWriter<DuplicateVerdict> writer = RecordWriters.verdicts(out, Set.of())) {
      writer.write(new DuplicateVerdict("a", Optional.empty(), "a", List.of()));
      writer.write(
          new DuplicateVerdict(
              "b", Optional.of(new Duplicate("a", 1, Duplicate.Kind.EXACT)), "a", List.of()));
    }
    assertThat(written())
        .isEqualTo(
            """
            {"id":"a","duplicate_of":null,"similarity":null,"kind":null,"cluster":"a"}
            {"id":"b","duplicate_of":"a","similarity":1.0,"kind":"exact","cluster":"a"}
            """);
  }

  @Test
  void oneTextStandsAloneAndSeveralHaveHeadings() throws IOException {
    try (RecordWriter<CleanedRecord> writer = RecordWriters.renderings(out)) {
      writer.write(shown("a", "text of a", Optional.empty()));
    }
    assertThat(written()).isEqualTo("text of a\n");
    out.reset();
    try (RecordWriter<CleanedRecord> writer = RecordWriters.renderings(out)) {
      writer.write(shown("a", "text of a\n", Optional.empty()));
      writer.write(shown("b\nc\u2028\u009B", "text of b\nc\n", Optional.empty()));
      writer.write(shown("d", "text of d", Optional.empty()));
    }
    assertThat(written())
        .isEqualTo(
            """
            ==> a <==
            text of a

            ==> b\\u000ac\\u2028\\u009b <==
            text of b
            c

            ==> d <==
            text of d
            """);
    out.reset();
    RecordWriters.renderings(out).close();
    assertThat(written()).isEmpty();
  }
}
