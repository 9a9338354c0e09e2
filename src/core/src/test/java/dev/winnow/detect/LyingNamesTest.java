package dev.winnow.detect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What content is does not depend on what it is called or sent as. */
class LyingNamesTest {
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Boats</title></head><body><p>A page.</p></body></html>";
  private static final String XHTML =
      "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>A</p></body></html>";
  private static final String RSS = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>";
  private static final String MAIL =
      "From: ann@example.org\r\nTo: bob@example.org\r\nSubject: Boats\r\nMessage-ID: <1@example.org>\r\n"
          + "Date: Mon, 1 Jan 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n\r\nSee you there.\r\n";

  private final ContentDetector detector = ContentDetector.create();

  @ParameterizedTest(name = "{0} called {1}, sent as {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "pdf, page.html, text/html, application/pdf, MAGIC",
        "pdf, notes.txt, text/plain, application/pdf, MAGIC",
        "pdf, -, application/octet-stream, application/pdf, MAGIC",
        "page, notes.txt, text/plain, text/html, SYNTAX",
        "page, photo.jpg, image/jpeg, text/html, SYNTAX",
        "page, paper.pdf, application/pdf, text/html, SYNTAX",
        "page, data.json, application/json, text/html, SYNTAX",
        "page, README.md, text/markdown, text/html, SYNTAX",
        "page, -, application/octet-stream, text/html, SYNTAX",
        "page16le, notes.txt, text/plain, text/html, SYNTAX",
        "page16be, data.bin, application/octet-stream, text/html, SYNTAX",
        "page16mark, photo.png, image/png, text/html, SYNTAX",
        "fragment, notes.txt, text/plain, text/html, SYNTAX",
        "bold, page.html, -, text/html, SYNTAX_AND_HINT",
        "bold, -, text/html, text/html, SYNTAX_AND_HINT",
        "bold, notes.txt, text/plain, text/plain, FALLBACK",
        "png, page.html, text/html, image/png, MAGIC",
        "jpeg, page.html, text/html, image/jpeg, MAGIC",
        "gif, notes.txt, text/plain, image/gif, MAGIC",
        "gzip, page.html, text/html, application/gzip, MAGIC",
        "gzip, data.json, application/json, application/gzip, MAGIC",
        "zip, notes.txt, text/plain, application/zip, MAGIC",
        "epub, notes.txt, text/plain, application/epub+zip, MAGIC",
        "odt, page.html, text/html, application/vnd.oasis.opendocument.text, MAGIC",
        "word, notes.txt, text/plain, application/x-tika-msoffice, MAGIC",
        "rtf, notes.txt, text/plain, application/rtf, MAGIC",
        "rtf, page.html, text/html, application/rtf, MAGIC",
        "postscript, notes.txt, text/plain, application/postscript, MAGIC",
        "mail, notes.txt, text/plain, message/rfc822, MAGIC",
        "json, page.html, text/html, application/json, SYNTAX",
        "json, notes.txt, text/plain, application/json, SYNTAX",
        "jsonpages, page.html, text/html, application/json, SYNTAX",
        "rss, page.html, text/html, application/rss+xml, SYNTAX",
        "rss, notes.txt, text/plain, application/rss+xml, SYNTAX",
        "xml, page.html, text/html, application/xml, SYNTAX",
        "xhtml, notes.txt, text/plain, application/xhtml+xml, SYNTAX",
        "xhtml, -, application/octet-stream, application/xhtml+xml, SYNTAX",
        "less, notes.txt, text/plain, text/plain, FALLBACK",
        "less, -, -, text/plain, FALLBACK",
        "plain, page.html, text/html, text/plain, FALLBACK",
        "plain, paper.pdf, application/pdf, text/plain, FALLBACK",
        "plain, photo.png, image/png, text/plain, FALLBACK",
        "plain, README.md, -, text/markdown, NAME",
        "plain, -, text/markdown; charset=utf-8, text/markdown, HTTP_HEADER",
        "plain, table.csv, text/html, text/csv, NAME",
        "empty, page.html, text/html, text/plain, FALLBACK",
        "one, page.html, text/html, text/plain, FALLBACK",
        "nul, page.html, text/html, text/plain, FALLBACK",
      })
  void contentIsWhatItShows(String kind, String name, String sent, String type, String rule) {
    DetectedContent content = detector.detect(bytes(kind), name, sent);

    assertThat(content.mediaType())
        .isEqualTo(new MediaTypeGuess(type, MediaTypeRule.valueOf(rule)));
  }

  private static byte[] bytes(String kind) {
    return switch (kind) {
      case "pdf" ->
          "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <<>>\n%%EOF".getBytes(US_ASCII);
      case "page" -> PAGE.getBytes(UTF_8);
      case "page16le" -> PAGE.getBytes(UTF_16LE);
      case "page16be" -> PAGE.getBytes(UTF_16BE);
      case "page16mark" -> ("\uFEFF" + PAGE).getBytes(UTF_16LE);
      case "fragment" -> "<div><h1>Boats</h1><p>A fragment.</p></div>".getBytes(UTF_8);
      case "bold" -> "Some <b>bold</b> words, and more that are not.".getBytes(UTF_8);
      case "png" ->
          Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
      case "jpeg" ->
          "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\1\1\0\0\1\0\1\0\0".getBytes(ISO_8859_1);
      case "gif" ->
          "GIF89a\1\0\1\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff!\u00f9\4\1\0\0\0\0,"
              .getBytes(ISO_8859_1);
      case "gzip" -> gzip();
      case "zip" -> zip("a/notes.txt", "text");
      case "epub" -> zip("mimetype", "application/epub+zip");
      case "odt" -> zip("mimetype", "application/vnd.oasis.opendocument.text");
      case "word" ->
          ("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(504))
              .getBytes(ISO_8859_1);
      case "rtf" -> "{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Times;}} Hello}".getBytes(US_ASCII);
      case "postscript" -> "%!PS-Adobe-3.0\n%%Pages: 1\nshowpage\n".getBytes(US_ASCII);
      case "mail" -> MAIL.getBytes(US_ASCII);
      case "json" -> "{\"title\": \"Boats\", \"pages\": [1, 2]}".getBytes(UTF_8);
      case "jsonpages" ->
          "[{\"html\": \"<html><body><p>a</p><p>b</p></body></html>\"}]".getBytes(UTF_8);
      case "rss" -> RSS.getBytes(UTF_8);
      case "xml" ->
          "<?xml version=\"1.0\"?><catalogue><entry>a</entry></catalogue>".getBytes(UTF_8);
      case "xhtml" -> XHTML.getBytes(UTF_8);
      case "less" -> "<3 is how hearts are typed, and < is what comes before >.".getBytes(UTF_8);
      case "plain" -> "Nothing but words, and some more of them.".getBytes(UTF_8);
      case "empty" -> new byte[0];
      case "one" -> new byte[] {'a'};
      case "nul" -> new byte[] {0};
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static byte[] gzip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(PAGE.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, String content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = content.getBytes(US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry(name);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
