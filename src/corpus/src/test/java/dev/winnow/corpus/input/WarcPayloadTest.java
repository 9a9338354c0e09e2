package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.Warcs;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Skipped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** What HTTP answers carry, and which of it is a page. */
class WarcPayloadTest {
  private static final String PAGE = "<html><p>A page about herons &amp; weirs, größer.</p></html>";

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

  private static String head(String... fields) {
    return "HTTP/1.1 200 OK\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
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
            readBlock(head("Content-Encoding: zstd"), Zstd.compress(page)),
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

  @ParameterizedTest
  @CsvSource({"br", "deflate", "gzip", "zstd", "wild"})
  void aBodyWithoutLatinLettersThatIsNotCodedIsTakenAsItIs(String coding) {
    String head = head("Content-Type: text/html", "Content-Encoding: " + coding);
    for (String first : List.of("项目", "林", "説明", "文")) {
      String page = first + "<p>" + "今天的天气很好我们去公园散步。".repeat(40);
      for (Charset charset : List.of(UTF_8, Charset.forName("GB18030"))) {
        Entry entry = readBlock(head, page.getBytes(charset)).get(0);
        assertThat(new String(bytes(entry), charset)).isEqualTo(page);
        assertThat(Corpora.record(entry).warnings()).hasSize(1);
      }
    }
    byte[] small = "林".getBytes(UTF_8);
    assertThat(bytes(readBlock(head, small).get(0))).isEqualTo(small);
  }

  @Test
  void aBodyThatCannotBeDecodedIsReportedAndNotEmpty() throws IOException {
    byte[] noise = new byte[300];
    new Random(5).nextBytes(noise);
    byte[] gzip = Arrays.copyOf(Warcs.gzip(PAGE.getBytes(UTF_8)), 100);
    Arrays.fill(gzip, 10, 100, (byte) 0xFF);
    byte[] zstd = Arrays.copyOf(Zstd.compress(PAGE.getBytes(UTF_8)), 100);
    Arrays.fill(zstd, 6, 100, (byte) 0xFF);
    byte[] broken = brotli(noise);
    Arrays.fill(broken, 0, 99, (byte) 0xFF);
    List<List<Entry>> all =
        List.of(
            readBlock(head("Content-Encoding: gzip"), gzip),
            readBlock(head("Content-Encoding: gzip"), noise),
            readBlock(head("Content-Encoding: br"), broken),
            readBlock(head("Content-Encoding: zstd"), zstd),
            readBlock(head("Content-Encoding: wild"), noise),
            readBlock(head("Transfer-Encoding: chunked"), "5 herons".getBytes(UTF_8)));
    assertThat(all)
        .allSatisfy(
            entries ->
                assertThat(Corpora.unreadable(entries))
                    .singleElement()
                    .satisfies(
                        u -> assertThat(u.reason()).startsWith("the body cannot be decoded")));
  }

  @Test
  void aBodyThatIsCodedNothingIsEmpty() {
    assertThat(skipped(readBlock(head("Content-Encoding: gzip"), Warcs.gzip(new byte[0]))))
        .containsExactly("empty");
    assertThat(skipped(readBlock(head("Content-Encoding: br"), new byte[] {6})))
        .containsExactly("empty");
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

  @Test
  void aPageOf30MegabytesIsRead() {
    byte[] page = ("<html><p>" + "word ".repeat(6 << 20)).getBytes(UTF_8);
    assertThat(bytes(readBlock(head("Content-Type: text/html"), page).get(0))).isEqualTo(page);
  }
}
