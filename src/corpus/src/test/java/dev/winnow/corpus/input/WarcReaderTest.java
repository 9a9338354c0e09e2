package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.Warcs;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
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

  private static List<Entry> readBlock(String head, byte[] body) {
    return read(Warcs.block(1, Warcs.join(List.of(head.getBytes(ISO_8859_1), body))));
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

  @ParameterizedTest
  @CsvSource({
    "image/png, x, true",
    "Text/CSS; charset=utf-8, x, true",
    "application/json, '{}', true",
    "application/ld+json, '{}', true",
    "application/rss+xml, <rss/>, true",
    "text/xml, <urlset/>, true",
    "text/xml, <?xml version='1.0'?><html><p>x</p></html>, false",
    "text/html, 'GIF89a\u0001\u0000\u0001\u0000', true",
    "application/octet-stream, <html><p>page</p></html>, false",
    "application/octet-stream, '\u0007\u0000\u0001\u0002', true",
    "application/pdf, %PDF-1.4, false",
    "text/plain, words, false",
  })
  void onlyPagesAndDocumentsAreRecords(String type, String body, boolean skipped) {
    List<Entry> entries =
        readBlock("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n", body.getBytes(UTF_8));
    assertThat(skipped(entries)).isEqualTo(skipped ? List.of("not a page") : List.of());
    assertThat(entries).hasSize(1);
  }

  @Test
  void theRulesForCrawlersAreNoPage() {
    WarcRecord robots =
        new WarcResponse.Builder("https://example.org/robots.txt")
            .body(MediaType.HTTP_RESPONSE, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *".getBytes(UTF_8))
            .build();
    assertThat(skipped(read(robots))).containsExactly("not a page");
  }

  private static byte[] deflated(boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9, raw))) {
      deflater.write(PAGE.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  /** Returns a stream of one meta-block that is not compressed (RFC 7932, section 9.2). */
  private static byte[] brotli(byte[] content) {
    int header = (content.length - 1) << 4 | 1 << 20;
    return Warcs.join(
        List.of(
            new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)},
            content,
            new byte[] {3}));
  }

  private static byte[] chunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < body.length; i += 7) {
      byte[] part = Arrays.copyOfRange(body, i, Math.min(body.length, i + 7));
      out.writeBytes((Integer.toHexString(part.length) + ";x=y\r\n").getBytes(UTF_8));
      out.writeBytes(part);
      out.writeBytes("\r\n".getBytes(UTF_8));
    }
    out.writeBytes("0\r\n\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static String head(String... fields) {
    return "HTTP/1.1 200 OK\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
  }

  @Test
  void codingsAreUndone() throws IOException {
    byte[] page = PAGE.getBytes(UTF_8);
    byte[] gzip = Warcs.gzip(page);
    List<List<Entry>> all =
        List.of(
            readBlock(head("Content-Encoding: gzip"), gzip),
            readBlock(head("content-encoding: X-GZIP"), gzip),
            readBlock(head("Content-Encoding: br"), brotli(page)),
            readBlock(head("Content-Encoding: deflate"), deflated(false)),
            readBlock(head("Content-Encoding: deflate"), deflated(true)),
            readBlock(head("Content-Encoding: identity"), page),
            readBlock(head("Transfer-Encoding: chunked"), chunked(page)),
            readBlock(head("Transfer-Encoding: chunked", "Content-Encoding: gzip"), chunked(gzip)),
            readBlock(head("Content-Encoding: gzip, br"), brotli(gzip)),
            readBlock(head("Content-Encoding: gzip", "Content-Encoding: br"), brotli(gzip)));
    for (List<Entry> entries : all) {
      assertThat(new String(bytes(entries.get(0)), UTF_8)).isEqualTo(PAGE);
      assertThat(Corpora.record(entries.get(0)).warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip",
        "Content-Encoding: br",
        "Content-Encoding: deflate",
        "Content-Encoding: wild",
        "Transfer-Encoding: chunked",
      })
  void aBodyThatIsNotCodedIsTakenAsItIs(String field) {
    Entry entry = readBlock(head(field), PAGE.getBytes(UTF_8)).get(0);
    assertThat(new String(bytes(entry), UTF_8)).isEqualTo(PAGE);
    assertThat(Corpora.record(entry).warnings()).hasSize(1);
  }

  @Test
  void whatWasDecodedBeforeTheBodyBreaksIsKept() {
    Random random = new Random(1);
    byte[] html =
        IntStream.range(0, 9)
            .mapToObj(i -> Warcs.html(i, random))
            .collect(Collectors.joining())
            .getBytes(UTF_8);
    byte[] gzip = Warcs.gzip(html);
    byte[] chunks = chunked(html);
    byte[] bad = chunks.clone();
    Arrays.fill(bad, chunks.length / 2, chunks.length / 2 + 40, (byte) '!');
    List<List<Entry>> all =
        List.of(
            readBlock(head("Content-Encoding: gzip"), Arrays.copyOf(gzip, gzip.length / 2)),
            readBlock(head("Transfer-Encoding: chunked"), Arrays.copyOf(chunks, chunks.length / 2)),
            readBlock(head("Transfer-Encoding: chunked"), bad));
    for (List<Entry> entries : all) {
      assertThat(entries).hasSize(1);
      byte[] kept = bytes(entries.get(0));
      assertThat(kept.length).isBetween(html.length / 4, html.length - 1);
      assertThat(Arrays.copyOf(kept, html.length / 4))
          .isEqualTo(Arrays.copyOf(html, html.length / 4));
      assertThat(Corpora.record(entries.get(0)).warnings()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nno colon\r\nContent-Type: text/html\r\n\r\n",
        "HTTP/1.1 200 OK\nContent-Type: text/html\n\n",
        "HTTP/1.1 two hundred\r\nContent-Type: text/html\r\n\r\n",
        "HTTP/x y z\r\n: \r\n\r\n",
        "",
      })
  void brokenAndMissingHttpHeadersDoNotHideThePage(String head) {
    List<Entry> entries = readBlock(head, PAGE.getBytes(UTF_8));
    assertThat(entries).hasSize(1);
    assertThat(new String(bytes(entries.get(0)), UTF_8)).isEqualTo(PAGE);
  }

  @Test
  void whatTheCrawlerCutOffHasAWarning() throws IOException {
    WarcRecord cut =
        new WarcResponse.Builder(Warcs.url(1))
            .truncated(WarcTruncationReason.LENGTH)
            .body(MediaType.HTTP_RESPONSE, (head() + PAGE).getBytes(UTF_8))
            .build();
    assertThat(Corpora.record(read(cut).get(0)).warnings())
        .containsExactly("The crawler cut the document off (it was too long).");
  }

  @ParameterizedTest
  @CsvSource({"plain.warc,false", "packed.warc.gz,true"})
  void aTruncatedLastRecordIsReportedWhereItBegins(String name, boolean gzip) throws IOException {
    List<byte[]> parts =
        Warcs.bytes(List.of(Warcs.conversion(1, "one"), Warcs.conversion(2, "two")), gzip);
    Path file = folder.resolve(name);
    byte[] all = Warcs.join(parts);
    Files.write(file, Arrays.copyOf(all, all.length - 12));
    List<Entry> entries = Corpora.read(file);
    assertThat(Corpora.ids(entries)).containsExactly(Warcs.id(1).toString());
    assertThat(Corpora.unreadable(entries))
        .extracting(Unreadable::location)
        .containsExactly(Location.offset(file.toString(), parts.get(0).length));
  }

  @Test
  void aRecordQuotedInAPageIsNotARecord() {
    String quote = new String(Warcs.file(false, Warcs.conversion(9, "quoted")), UTF_8);
    List<Entry> entries =
        read(
            Warcs.resource(1, "text/html", (PAGE + quote).getBytes(UTF_8)),
            Warcs.conversion(2, "x"));
    assertThat(Corpora.ids(entries))
        .containsExactly(Warcs.id(1).toString(), Warcs.id(2).toString());
    assertThat(entries).hasSize(2);
  }

  @Test
  void recordsThatAWrongLengthSwallowsComeOutAlsoWhenTheyAreMany() {
    StringBuilder file =
        new StringBuilder("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9000000\r\n\r\nx");
    String record = new String(Warcs.file(false, Warcs.conversion(1, "text ".repeat(100))), UTF_8);
    int count = 10_000;
    for (int i = 0; i < count; i++) {
      file.append("\r\n\r\n").append(record);
    }
    List<Entry> entries = Corpora.readStdin(file.toString());
    assertThat(Corpora.ids(entries)).hasSize(count);
    assertThat(Corpora.unreadable(entries)).hasSize(1);
  }

  @Test
  void lengthsThatAllLieTakeLinearTime() {
    String record = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 1000000000\r\n\r\n";
    int count = 200_000;
    List<Entry> entries = Corpora.readStdin(record.repeat(count));
    assertThat(entries).hasSizeLessThanOrEqualTo(count);
    assertThat(Corpora.unreadable(entries)).isNotEmpty();
  }

  @Test
  void aBombIsReportedAndTheNextRecordIsRead() {
    byte[] bomb = Warcs.gzip(new byte[50 << 20]);
    byte[] file =
        Warcs.join(
            List.of(
                Warcs.file(
                    true,
                    Warcs.block(
                        1,
                        Warcs.join(List.of(head("Content-Encoding: gzip").getBytes(UTF_8), bomb)))),
                Warcs.file(true, Warcs.conversion(2, "two"))));
    List<Entry> entries =
        Corpora.readAll(
            Inputs.open(
                List.of("-"),
                () -> new ByteArrayInputStream(file),
                InputSettings.DEFAULT.withMaxRecordBytes(1 << 20)));
    assertThat(Corpora.unreadable(entries)).hasSize(1);
    assertThat(Corpora.ids(entries)).containsExactly(Warcs.id(2).toString());
  }

  @Test
  void aRecordLargerThanAllowedIsReportedOrSkippedAndTheNextOneIsRead() {
    byte[] large = new byte[2 << 20];
    Arrays.fill(large, (byte) 'x');
    byte[] file =
        Warcs.file(
            false,
            Warcs.resource(1, "text/plain", large),
            Warcs.resource(2, "video/mp4", large),
            Warcs.conversion(3, "three"));
    List<Entry> entries =
        Corpora.readAll(
            Inputs.open(
                List.of("-"),
                () -> new ByteArrayInputStream(file),
                InputSettings.DEFAULT.withMaxRecordBytes(1 << 20)));
    assertThat(Corpora.unreadable(entries)).hasSize(1);
    assertThat(skipped(entries)).containsExactly("not a page");
    assertThat(Corpora.ids(entries)).containsExactly(Warcs.id(3).toString());
  }

  @Test
  void aHeaderWithoutAnEndIsReported() {
    String endless = "WARC/1.0\r\nWARC-Type: response\r\nX: " + "y".repeat(1 << 20);
    String record = new String(Warcs.file(false, Warcs.conversion(1, "one")), UTF_8);
    List<Entry> entries = Corpora.readStdin(record + endless + "\r\n\r\n" + record);
    assertThat(Corpora.unreadable(entries)).hasSize(1);
    assertThat(Corpora.ids(entries)).hasSize(2);
  }

  @Test
  void aPageOf30MegabytesIsRead() {
    byte[] page = ("<html><p>" + "word ".repeat(6 << 20)).getBytes(UTF_8);
    assertThat(bytes(readBlock(head("Content-Type: text/html"), page).get(0))).isEqualTo(page);
  }

  @Test
  void gzipAsAWholeIsReadUpToWhereItIsDamaged() throws IOException {
    Random random = new Random(3);
    WarcRecord[] records =
        IntStream.range(0, 100)
            .mapToObj(i -> Warcs.conversion(i, Warcs.html(i, random)))
            .toArray(WarcRecord[]::new);
    byte[] gzip = Warcs.gzip(Warcs.file(false, records));
    Arrays.fill(gzip, gzip.length / 2, gzip.length / 2 + 100, (byte) 0x55);
    Path file = folder.resolve("whole.warc.gz");
    Files.write(file, gzip);
    List<Entry> entries = Corpora.read(file);
    assertThat(Corpora.ids(entries)).hasSizeBetween(40, 60);
    // what is unpacked behind the damage, until it is noticed, is several broken records
    assertThat(Corpora.unreadable(entries)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"x.warc,false", "x.warc.gz,true"})
  void aDamagedFirstRecordDoesNotHideTheOthersOfANamedFile(String name, boolean gzip)
      throws IOException {
    byte[] bytes = Warcs.file(gzip, Warcs.conversion(1, "one"), Warcs.conversion(2, "two"));
    Arrays.fill(bytes, 0, 6, (byte) 'x');
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    List<Entry> entries = Corpora.read(file);
    assertThat(Corpora.ids(entries)).containsExactly(Warcs.id(2).toString());
    assertThat(Corpora.unreadable(entries)).hasSize(1);
  }

  @Test
  void whatLooksLikeGzipMembersWithoutEndTakesLinearTime() {
    // each of these begins a member with a stored block that swallows the next ones
    byte[] start = {
      0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xF0, 0x7F, 0x0F, (byte) 0x80
    };
    byte[] file = new byte[start.length * 200_000];
    for (int i = 0; i < file.length; i++) {
      file[i] = start[i % start.length];
    }
    byte[] good = Warcs.file(true, Warcs.conversion(1, "one"));
    List<Entry> entries = Corpora.readStdin(Warcs.join(List.of(good, file)));
    assertThat(Corpora.ids(entries)).containsExactly(Warcs.id(1).toString());
    assertThat(Corpora.unreadable(entries)).isNotEmpty();
  }

  @Test
  void aFailingDiskIsReportedAfterWhatCameBefore() {
    byte[] file = Warcs.file(false, Warcs.conversion(1, "one"), Warcs.conversion(2, "two"));
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(Arrays.copyOf(file, file.length - 9)),
            new BrokenInputStream(() -> new IOException("disk on fire")));
    // the head is read at once, so that the failure has to lie behind it
    byte[] filler = Warcs.file(false, Warcs.conversion(3, "x".repeat(1 << 17)));
    List<Entry> entries =
        Corpora.readAll(
            Inputs.open(
                List.of("-"),
                () -> new SequenceInputStream(new ByteArrayInputStream(filler), failing)));
    assertThat(Corpora.ids(entries)).contains(Warcs.id(3).toString());
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).contains("disk on fire"));
  }
}
