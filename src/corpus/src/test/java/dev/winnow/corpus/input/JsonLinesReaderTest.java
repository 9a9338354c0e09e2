package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {
  private static final String GOOD = "{\"id\":\"good\",\"text\":\"t\"}\n";

  @Test
  void readsTheFieldsAndIgnoresOthers() {
    List<Entry> entries =
        Corpora.readStdin(
            "{\"meta\":{\"text\":[1,{\"html\":2}]},\"id\":\"a\",\"url\":\"http://x/\","
                + "\"html\":\"<p>\"}\n"
                + "{\"url\":null,\"html\":null,\"text\":\"t\\u00e9\",\"id\":null}\n"
                + "{\"id\":17,\"text\":\"\"}\n");
    assertThat(Corpora.ids(entries)).containsExactly("a", "stdin:2", "17");
    CorpusRecord first = Corpora.record(entries.get(0));
    assertThat(first.document().url()).contains("http://x/");
    assertThat(first.document().id()).contains("a");
    assertThat(first.content()).isEqualTo(new CorpusRecord.Markup());
    CorpusRecord second = Corpora.record(entries.get(1));
    assertThat(second.document().url()).isEmpty();
    assertThat(second.content()).isEqualTo(new CorpusRecord.Text("té"));
    assertThat(second.location()).isEqualTo(Location.line("stdin", 2));
    assertThat(second.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "not json",
        "{\"text\":\"a\"",
        "{\"text\":\"a\nb\"}",
        "[\"text\"]",
        "\"text\"",
        "{}",
        "{\"id\":\"x\"}",
        "{\"html\":\"a\",\"text\":\"b\"}",
        "{\"text\":5}",
        "{\"html\":{\"text\":\"a\"}}",
        "{\"text\":\"a\",\"url\":[]}",
        "{\"text\":\"a\",\"id\":true}",
        "{\"text\":\"a\",\"id\":1.5}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":\"a\"} {\"text\":\"b\"}",
        "{\"text\":\"a\"}}",
        "\u0000\u0000",
      })
  void aLineThatIsNoRecordIsReportedAndReadingGoesOn(String bad) {
    List<Entry> entries = Corpora.readStdin(GOOD + bad + "\n" + GOOD);
    assertThat(entries.get(0)).isInstanceOf(CorpusRecord.class);
    assertThat(entries.get(entries.size() - 1)).isInstanceOf(CorpusRecord.class);
    assertThat(Corpora.ids(entries)).hasSize(2);
    assertThat(Corpora.unreadable(entries)).isNotEmpty();
    Unreadable failure = Corpora.unreadable(entries).get(0);
    assertThat(failure.location()).isEqualTo(Location.line("stdin", 2));
    assertThat(failure.reason()).isNotBlank();
    assertThat(failure.remedy()).isNotBlank();
    assertThat(failure.toString()).startsWith("stdin:2: ");
  }

  @Test
  void deepNestingOfOtherFieldsIsNoTrouble() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    List<Entry> entries = Corpora.readStdin(GOOD + "{\"x\":" + deep + ",\"text\":\"t\"}");
    assertThat(Corpora.ids(entries)).containsExactly("good", "stdin:2");
    String tooDeep = "[".repeat(1_000_000);
    entries = Corpora.readStdin(GOOD + "{\"x\":" + tooDeep + "\n" + GOOD);
    assertThat(entries).hasSize(3);
    assertThat(Corpora.unreadable(entries)).hasSize(1);
  }

  @Test
  void byteOrderMarkBlankLinesAndCarriageReturnsAreAllowed() {
    List<Entry> entries =
        Corpora.readStdin(
            "\uFEFF\r\n  \r\n{\"text\":\"a\"}\r\n\r\n\t\n{\"text\":\"b\"}\r\n{\"text\":\"c\"}");
    assertThat(Corpora.ids(entries)).containsExactly("stdin:3", "stdin:6", "stdin:7");
    assertThat(entries).allMatch(CorpusRecord.class::isInstance);
  }

  @Test
  void invalidUtf8IsReplacedWithAWarning() {
    byte[] latin = "{\"id\":\"l\",\"text\":\"caf\u00E9!\"}\n".getBytes(ISO_8859_1);
    List<Entry> entries = Corpora.readStdin(latin);
    CorpusRecord record = Corpora.record(entries.get(0));
    assertThat(record.content()).isEqualTo(new CorpusRecord.Text("caf\uFFFD!"));
    assertThat(record.warnings()).hasSize(1);
  }

  @Test
  void unpairedSurrogatesAreReplacedWithAWarning() {
    List<Entry> entries =
        Corpora.readStdin("{\"text\":\"a\\ud800b\\udc00 \\ud83d\\ude00\"}\n{\"text\":\"\uFFFD\"}");
    CorpusRecord record = Corpora.record(entries.get(0));
    assertThat(record.content()).isEqualTo(new CorpusRecord.Text("a\uFFFDb\uFFFD \uD83D\uDE00"));
    assertThat(record.warnings()).hasSize(1);
    assertThat(Corpora.record(entries.get(1)).warnings()).isEmpty();
  }

  @Test
  void aLineOfAHundredMegabytesIsOneRecord() {
    byte[] megabyte = new byte[1 << 20];
    java.util.Arrays.fill(megabyte, (byte) 'x');
    List<InputStream> parts = new java.util.ArrayList<>();
    parts.add(stream(GOOD + "{\"text\":\""));
    for (int i = 0; i < 100; i++) {
      parts.add(new ByteArrayInputStream(megabyte));
    }
    parts.add(stream("\"}\n{\"id\":\"last\",\"text\":\"t\"}\n"));
    List<Entry> entries =
        Corpora.readAll(
            Inputs.open(
                List.of("-"), () -> new SequenceInputStream(Collections.enumeration(parts))));
    assertThat(Corpora.ids(entries)).containsExactly("good", "stdin:2", "last");
    assertThat(Corpora.text(entries.get(1))).hasSize(100 << 20);
  }

  private static InputStream stream(String s) {
    return new ByteArrayInputStream(s.getBytes(UTF_8));
  }

  @Test
  void linesMayEndAnywhereInTheReadBuffer() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"text\":\"").append("é".repeat(i * 7));
      lines.append("\"}\r\n");
    }
    List<Entry> entries = Corpora.readStdin(lines.toString());
    assertThat(entries).hasSize(300);
    for (int i = 0; i < 300; i++) {
      assertThat(Corpora.text(entries.get(i))).isEqualTo("é".repeat(i * 7));
    }
  }

  @Test
  void aLineLongerThanTheLimitIsDroppedAndTheNextOneRead() throws Exception {
    LineReader lines = new LineReader(stream("abc\nabcdefgh\nxy"), 5);
    assertThat(lines.next()).isTrue();
    assertThat(lines.tooLong()).isFalse();
    assertThat(lines.next()).isTrue();
    assertThat(lines.tooLong()).isTrue();
    assertThat(lines.isBlank()).isFalse();
    assertThat(lines.next()).isTrue();
    assertThat(new String(lines.buffer(), 0, lines.length(), UTF_8)).isEqualTo("xy");
    assertThat(lines.number()).isEqualTo(3);
    assertThat(lines.next()).isFalse();
  }

  @Test
  void aDateIsKeptIfItIsAString() {
    List<Entry> entries =
        Corpora.readStdin(
            """
            {"id":"a","text":"t","date":"2024-05-31"}
            {"id":"b","text":"t","date":20240531}
            {"id":"c","text":"t","date":{"year":2024}}
            {"id":"d","text":"t","date":null}
            """);
    assertThat(entries)
        .extracting(entry -> Corpora.record(entry).date())
        .containsExactly(
            Optional.of("2024-05-31"), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
