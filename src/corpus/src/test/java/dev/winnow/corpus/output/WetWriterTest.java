package dev.winnow.corpus.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Skipped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.Warcinfo;

class WetWriterTest {
  private static final String SOURCE = "312943e3-f951-4f90-9806-e2c5c3325e50";
  private static final List<String> TEXTS =
      List.of(
          "The heron stands below the weir every morning and waits for the water to be calm.",
          "Grüße aus dem Hafen, wo die Fährleute über das Hochwasser des Frühjahrs reden. 𝄞",
          "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nwords that look like records");

  private static List<CleanedRecord> records() {
    Cleaner cleaner = Cleaner.create();
    List<String> ids = List.of(SOURCE, "b/ü \n.txt", "c");
    return IntStream.range(0, TEXTS.size())
        .mapToObj(
            i -> {
              CorpusRecord record =
                  CorpusRecord.ofText(ids.get(i), Location.whole("x"), 1, TEXTS.get(i));
              if (i == 0) {
                RawDocument at = record.document().withUrl("http://127.0.0.1/a b\r\nX: y");
                record = record.withDocument(at).withDate("2024-05-01T12:30:00.5+02:00");
              }
              if (i == 1) {
                record = record.withDate("last week");
              }
              return new CleanedRecord(
                  record, cleaner.clean(record.document()), "", Optional.empty());
            })
        .toList();
  }

  private static byte[] write(boolean gzip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = gzip ? new FramedStream(bytes, Compression.GZIP, 0) : bytes;
        RecordWriter<CleanedRecord> writer = RecordWriters.wet(out)) {
      for (CleanedRecord record : records()) {
        writer.write(record);
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsWrittenIsReadBack(boolean gzip) throws IOException {
    List<Entry> entries = Corpora.readStdin(write(gzip));
    assertThat(entries.get(0)).isInstanceOf(Skipped.class);
    assertThat(entries.subList(1, entries.size()))
        .extracting(Corpora::text)
        .containsExactlyElementsOf(records().stream().map(r -> r.document().text()).toList());
    assertThat(entries).hasSize(1 + TEXTS.size());
    assertThat(Corpora.ids(entries)).doesNotHaveDuplicates().doesNotContain(SOURCE);
    CorpusRecord first = Corpora.record(entries.get(1));
    assertThat(first.document().url()).contains("http://127.0.0.1/a%20b%0D%0AX:%20y");
    assertThat(first.date()).contains("2024-05-01T10:30:00Z");
    assertThat(Corpora.record(entries.get(2)).date()).contains("1970-01-01T00:00:00Z");
    assertThat(Corpora.record(entries.get(2)).document().url())
        .contains("urn:winnow:b%2F%C3%BC+%0A.txt");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void jwarcReadsItWithItsDigests(boolean gzip) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(write(gzip)))) {
      reader.calculateBlockDigest();
      reader.onWarning(
          warning -> {
            throw new AssertionError(warning);
          });
      assertThat(reader.next().orElseThrow()).isInstanceOf(Warcinfo.class);
      int count = 0;
      long last = 0;
      for (WarcRecord record : reader) {
        WarcConversion conversion = (WarcConversion) record;
        assertThat(reader.position()).isGreaterThan(last);
        last = reader.position();
        if (count == 0) {
          assertThat(conversion.refersTo().orElseThrow()).hasToString("urn:uuid:" + SOURCE);
          assertThat(conversion.headers().first("WARC-Identified-Content-Language"))
              .contains("eng");
        }
        assertThat(conversion.body().stream().readAllBytes()).isNotEmpty();
        assertThat(conversion.calculatedBlockDigest()).isEqualTo(conversion.blockDigest());
        count++;
      }
      assertThat(count).isEqualTo(TEXTS.size());
    }
  }

  @Test
  void theSameRecordsGiveTheSameBytes() throws IOException {
    assertThat(write(true)).isEqualTo(write(true));
    assertThat(new String(write(false), UTF_8))
        .startsWith(
            """
            WARC/1.0\r
            Content-Length: 48\r
            Content-Type: application/warc-fields\r
            WARC-Date: 2024-05-01T10:30:00Z\r
            WARC-Record-ID: <urn:uuid:""");
  }

  @Test
  void noRecordsGiveAFileOfItsOwnDescription() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordWriters.wet(bytes).close();
    assertThat(Corpora.readStdin(bytes.toByteArray())).singleElement().isInstanceOf(Skipped.class);
  }
}
