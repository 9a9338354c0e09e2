package dev.winnow.corpus.report.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.corpus.Warcs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

/** Puts answers into the records of a WARC file. */
public final class CrawlFile {
  private static final Instant BEGIN = Instant.parse("2024-03-18T06:00:00Z");

  private final List<byte[]> records = new ArrayList<>();

  CrawlFile() {
    add(
        new Warcinfo.Builder()
            .recordId(UUID.nameUUIDFromBytes(new byte[0]))
            .date(BEGIN)
            .fields(Map.of("software", List.of("a crawler that was made up")))
            .build());
  }

  private void add(WarcRecord record) {
    records.addAll(Warcs.bytes(List.of(record), false));
  }

  void add(CrawledPage page) {
    answer(page.url(), new HttpResponse.Builder(200, "OK"), page.type(), page.body());
  }

  void redirect(String url, String to) {
    answer(
        url,
        new HttpResponse.Builder(301, "Moved").setHeader("Location", to),
        "text/html",
        new byte[0]);
  }

  void missing(String url) {
    answer(
        url,
        new HttpResponse.Builder(404, "Not Found"),
        "text/html",
        "<h1>404</h1>".getBytes(ISO_8859_1));
  }

  /** Adds an answer whose compressed body is damaged. */
  void undecodable(CrawledPage page) {
    byte[] damaged = Warcs.gzip(page.body());
    Arrays.fill(damaged, 10, 40, (byte) 0xff);
    answer(
        page.url(),
        new HttpResponse.Builder(200, "OK").setHeader("Content-Encoding", "gzip"),
        page.type(),
        damaged);
  }

  /** Adds a record that does not say how long it is. */
  void withoutLength(CrawledPage page) {
    add(page);
    String last = new String(records.remove(records.size() - 1), ISO_8859_1);
    records.add(
        last.replaceFirst("Content-Length: \\d+", "Content-Length: unknown").getBytes(ISO_8859_1));
  }

  private void answer(String url, HttpResponse.Builder answer, String type, byte[] body) {
    try {
      add(
          new WarcResponse.Builder(URI.create(url))
              .recordId(UUID.nameUUIDFromBytes((records.size() + url).getBytes(ISO_8859_1)))
              .date(BEGIN.plusSeconds(2L * records.size()))
              .body(answer.body(MediaType.parseLeniently(type), body).build())
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the file, not compressed. */
  public byte[] plain() {
    return Warcs.join(records);
  }

  /** Returns the file, each record compressed by itself. */
  byte[] gzip() {
    return Warcs.join(records.stream().map(Warcs::gzip).toList());
  }
}
