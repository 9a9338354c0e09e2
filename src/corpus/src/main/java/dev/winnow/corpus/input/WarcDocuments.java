package dev.winnow.corpus.input;

import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.corpus.record.WellFormed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;

/** Makes documents of the records that have one, and says of the others why they have none. */
final class WarcDocuments {
  private static final int PARTIAL = 206;

  private final WarcWindow window;
  private final String sourceId;
  private final long most;

  WarcDocuments(WarcWindow window, String sourceId, long most) {
    this.window = window;
    this.sourceId = sourceId;
    this.most = most;
  }

  /**
   * Returns the document of a record, or what it is instead. The body need not be read to its end.
   *
   * @throws IOException if the disk fails
   */
  Entry read(WarcHeader header, WarcBody body, Location location) throws IOException {
    if (!header.field("WARC-Segment-Number").isEmpty()) {
      return new Skipped(location, "part of a record in segments");
    }
    return switch (header.type()) {
      case "warcinfo", "request", "metadata", "revisit" ->
          new Skipped(location, header.type() + " record");
      case "continuation" -> new Skipped(location, "part of a record in segments");
      case "response" -> response(header, body, location);
      case "resource", "conversion" -> resource(header, body, location);
      default -> new Skipped(location, "record of a type without documents");
    };
  }

  private Entry response(WarcHeader header, WarcBody body, Location location) throws IOException {
    if (header.url().startsWith("dns:")
        || PageTypes.base(header.field("Content-Type")).equals("text/dns")) {
      return new Skipped(location, "DNS answer");
    }
    if (!body.more()) {
      return new Skipped(location, "empty");
    }
    List<String> warnings = new ArrayList<>();
    Optional<HttpHead> read = HttpHead.read(body, window);
    if (read.isEmpty()) {
      warnings.add(
          HttpHead.passBroken(body, window)
              ? "The HTTP header is broken; it was passed over."
              : "There is no HTTP header; the whole record is taken as the document.");
    }
    HttpHead head = read.orElseGet(HttpHead::unknown);
    if (head.status() >= 300) {
      return new Skipped(location, head.status() < 400 ? "redirect" : "error page");
    }
    if (head.status() == PARTIAL) {
      warnings.add("The server gave only a part of the document.");
    }
    return document(header, body, head, head.contentType().orElse(null), warnings, location);
  }

  private Entry resource(WarcHeader header, WarcBody body, Location location) throws IOException {
    String type = header.field("Content-Type");
    // wget puts its log and its arguments into resources of this scheme
    if (header.url().startsWith("metadata:")
        || PageTypes.base(type).equals("application/warc-fields")) {
      return new Skipped(location, "metadata record");
    }
    if (header.url().startsWith("dns:")) {
      return new Skipped(location, "DNS answer");
    }
    HttpHead plain = new HttpHead(200, MessageHeaders.of());
    return document(header, body, plain, type.isEmpty() ? null : type, new ArrayList<>(), location);
  }

  private Entry document(
      WarcHeader header,
      WarcBody body,
      HttpHead head,
      @Nullable String type,
      List<String> warnings,
      Location location)
      throws IOException {
    if (PageTypes.isNoPage(type, header.url())) {
      return new Skipped(location, "not a page");
    }
    Payload payload = Payload.read(body, head, most);
    if (!payload.decodable()) {
      return new Unreadable(
          location,
          "the body cannot be decoded: it is damaged, or in an unknown Content-Encoding",
          "fetch the page again, or leave the record out");
    }
    byte[] bytes = payload.bytes();
    if (bytes.length > most) {
      return ReadFailures.tooLarge(location, most);
    }
    if (bytes.length == 0) {
      return new Skipped(location, "empty");
    }
    boolean text = header.type().equals("conversion") && PageTypes.base(type).equals("text/plain");
    if (!text && PageTypes.isNoPage(bytes, type)) {
      return new Skipped(location, "not a page");
    }
    warnings.addAll(payload.warnings());
    String truncated = header.field("WARC-Truncated");
    if (!truncated.isEmpty()) {
      warnings.add("The crawler cut the document off (" + plainWord(truncated) + ").");
    }
    String id = header.id().isEmpty() ? sourceId + "@" + location.position() : header.id();
    CorpusRecord record =
        text ? text(id, location, bytes, warnings) : CorpusRecord.ofBytes(id, location, bytes);
    if (!text && type != null) {
      record = record.withDocument(record.document().withContentType(type));
    }
    if (!header.url().isEmpty()) {
      record = record.withDocument(record.document().withUrl(header.url()));
    }
    String date = header.field("WARC-Date");
    return (date.isEmpty() ? record : record.withDate(date)).withWarnings(warnings);
  }

  /** Returns a record of text that another tool has made, always in UTF-8. */
  private static CorpusRecord text(
      String id, Location location, byte[] bytes, List<String> warnings) {
    String repaired = WellFormed.repairedUtf8(bytes, bytes.length);
    if (repaired != null) {
      warnings.add("Characters that are not valid Unicode were replaced by U+FFFD.");
    }
    String text = repaired != null ? repaired : new String(bytes, StandardCharsets.UTF_8);
    return CorpusRecord.ofText(id, location, bytes.length, text);
  }

  private static String plainWord(String reason) {
    return switch (reason.toLowerCase(Locale.ROOT)) {
      case "length" -> "it was too long";
      case "time" -> "it took too long";
      case "disconnect" -> "the connection broke";
      default -> "no reason given";
    };
  }
}
