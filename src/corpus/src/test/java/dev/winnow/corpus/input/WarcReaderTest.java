package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.Warcs;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Skipped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

class WarcReaderTest {
  private static final String PAGE = "<html><p>A page about herons &amp; weirs, größer.</p></html>";

  @TempDir Path folder;

  private static List<Entry> read(WarcRecord... records) {
    return Corpora.readStdin(Warcs.file(false, records));
  }

  private static byte[] bytes(Entry entry) {
    return ((CorpusRecord.Bytes) Corpora.record(entry).content()).bytes();
  }

  private static List<String> skipped(List<Entry> entries) {
    return entries.stream()
        .filter(Skipped.class::isInstance)
        .map(e -> ((Skipped) e).reason())
        .toList();
  }

  @Test
  void aResponseIsWhatItsHeadersSay() {
    CorpusRecord record = Corpora.record(read(Warcs.response(5, Warcs.page(PAGE).build())).get(0));
    assertThat(record.id()).isEqualTo(Warcs.id(5).toString());
    assertThat(record.document().id()).contains(record.id());
    assertThat(record.document().url()).contains("http://127.0.0.1/5");
    assertThat(record.document().contentType()).contains("text/html;charset=utf-8");
    assertThat(record.date()).contains("2023-11-14T22:13:25Z");
    assertThat(record.warnings()).isEmpty();
    assertThat(new String(bytes(record), UTF_8)).isEqualTo(PAGE);
  }

  @Test
  void aConversionIsText() {
    List<Entry> entries = read(Warcs.conversion(1, "Grüße aus dem Hafen\n"));
    assertThat(Corpora.text(entries.get(0))).isEqualTo("Grüße aus dem Hafen\n");
  }

  @Test
  void aConversionThatIsNotUtf8IsRepairedWithAWarning() {
    byte[] file = Warcs.file(false, Warcs.conversion(1, "Gr??e"));
    for (int i = 0; i < file.length; i++) {
      file[i] = file[i] == '?' ? (byte) 0xE4 : file[i];
    }
    CorpusRecord record = Corpora.record(Corpora.readStdin(file).get(0));
    assertThat(Corpora.text(record)).startsWith("Gr\uFFFD");
    assertThat(record.warnings()).hasSize(1);
  }

  @Test
  void offsetsAreThoseOnDisk() throws IOException {
    for (boolean gzip : new boolean[] {false, true}) {
      List<byte[]> parts =
          Warcs.bytes(List.of(Warcs.conversion(1, "one"), Warcs.conversion(2, "two")), gzip);
      Path file = folder.resolve("any");
      Files.write(file, Warcs.join(parts));
      assertThat(Corpora.read(file))
          .extracting(Entry::location)
          .containsExactly(
              Location.offset(file.toString(), 0),
              Location.offset(file.toString(), parts.get(0).length));
    }
  }

  @Test
  void gzipAsAWholeAndInMembersThatCutRecordsIsRead() {
    byte[] plain =
        Warcs.file(
            false,
            Warcs.conversion(1, "one"),
            Warcs.conversion(2, "two"),
            Warcs.conversion(3, "x"));
    assertThat(Corpora.ids(Corpora.readStdin(Warcs.gzip(plain)))).hasSize(3);
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int i = 0; i < plain.length; i += 50) {
      members.writeBytes(Warcs.gzip(Arrays.copyOfRange(plain, i, Math.min(i + 50, plain.length))));
    }
    members.writeBytes(new byte[512]);
    List<Entry> entries = Corpora.readStdin(members.toByteArray());
    assertThat(entries).hasSize(3);
    assertThat(Corpora.ids(entries)).hasSize(3);
  }

  @Test
  void recordsWithoutADocumentAreCountedByReason() throws IOException {
    HttpResponse notModified = new HttpResponse.Builder(304, "Not Modified").build();
    List<Entry> entries =
        read(
            new Warcinfo.Builder().fields(Map.of("software", List.of("x"))).build(),
            new WarcRequest.Builder(Warcs.url(1))
                .body(MediaType.HTTP_REQUEST, "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8))
                .build(),
            new WarcMetadata.Builder()
                .body(MediaType.WARC_FIELDS, "via: x".getBytes(UTF_8))
                .build(),
            new WarcRevisit.Builder(Warcs.url(2), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0)
                .body(notModified)
                .build(),
            Warcs.response(3, new HttpResponse.Builder(301, "Moved").build()),
            Warcs.response(4, new HttpResponse.Builder(404, "Not Found").build()),
            Warcs.response(5, new HttpResponse.Builder(500, "Oh").build()),
            Warcs.response(6, Warcs.page("").build()),
            new WarcResponse.Builder("dns:example.org")
                .body(MediaType.parse("text/dns"), "20240101\nexample.org".getBytes(UTF_8))
                .build(),
            new WarcResponse.Builder(Warcs.url(7))
                .segmentNumber(1)
                .body(MediaType.HTTP_RESPONSE, "HTTP/1.1 200 OK\r\n\r\nx".getBytes(UTF_8))
                .build(),
            Warcs.resource(8, "application/x", new byte[0]));
    assertThat(skipped(entries))
        .containsExactly(
            "warcinfo record",
            "request record",
            "metadata record",
            "revisit record",
            "redirect",
            "error page",
            "error page",
            "empty",
            "DNS answer",
            "part of a record in segments",
            "empty");
    assertThat(entries).hasSize(11);
  }
}
