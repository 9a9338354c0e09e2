package dev.winnow.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Makes WARC files with jwarc. */
public final class Warcs {
  private Warcs() {}

  public static String url(int number) {
    return "http://127.0.0.1/" + number;
  }

  public static UUID id(int number) {
    return new UUID(7, number);
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static HttpResponse.Builder page(String html) {
    return new HttpResponse.Builder(200, "OK")
        .body(MediaType.parse("text/html;charset=utf-8"), html.getBytes(UTF_8));
  }

  public static WarcRecord response(int number, HttpResponse http) {
    try {
      return new WarcResponse.Builder(URI.create(url(number)))
          .recordId(id(number))
          .date(Instant.ofEpochSecond(1_700_000_000L + number))
          .body(http)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a response record whose block is given. */
  public static WarcRecord block(int number, byte[] block) {
    return new WarcResponse.Builder(URI.create(url(number)))
        .recordId(id(number))
        .date(Instant.ofEpochSecond(1_700_000_000L + number))
        .body(MediaType.HTTP_RESPONSE, block)
        .build();
  }

  public static WarcRecord block(int number, String block) {
    return block(number, block.getBytes(UTF_8));
  }

  public static WarcRecord resource(int number, String type, byte[] content) {
    return new WarcResource.Builder(URI.create(url(number)))
        .recordId(id(number))
        .date(Instant.ofEpochSecond(1_700_000_000L + number))
        .body(MediaType.parse(type), content)
        .build();
  }

  public static WarcRecord conversion(int number, String text) {
    return new WarcConversion.Builder()
        .setHeader("WARC-Target-URI", url(number))
        .recordId(id(number))
        .date(Instant.ofEpochSecond(1_700_000_000L + number))
        .body(MediaType.parse("text/plain"), text.getBytes(UTF_8))
        .build();
  }

  /** Returns the bytes of each record, one after the other a WARC file. */
  public static List<byte[]> bytes(List<WarcRecord> records, boolean gzip) {
    List<byte[]> all = new ArrayList<>();
    for (WarcRecord record : records) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        new WarcWriter(Channels.newChannel(out), gzip ? WarcCompression.GZIP : WarcCompression.NONE)
            .write(record);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.add(out.toByteArray());
    }
    return all;
  }

  public static byte[] file(boolean gzip, WarcRecord... records) {
    return join(bytes(List.of(records), gzip));
  }

  public static byte[] join(List<byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    parts.forEach(out::writeBytes);
    return out.toByteArray();
  }

  /** Returns a page of some hundred to some thousand words that do not repeat. */
  public static String html(int number, Random random) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><title>" + number + "</title>");
    int paragraphs = 1 + random.nextInt(30);
    for (int p = 0; p < paragraphs; p++) {
      html.append("\n<p>");
      for (int w = 0; w < 20; w++) {
        html.append(Long.toString(random.nextLong() >>> 34, 36)).append(' ');
      }
    }
    return html.toString();
  }
}
