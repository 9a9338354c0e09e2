package dev.winnow.corpus.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * The header of a record (ISO 28500).
 *
 * @param fields its named fields; of a field that stands twice the first one counts
 */
record WarcHeader(MessageHeaders fields) {
  /** Real headers have 1 KiB. */
  static final int LONGEST = 1 << 18;

  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
  private static final Pattern UUID_PREFIX = Pattern.compile("(?i)^urn:uuid:");

  /** Reads and passes a header, or passes nothing when none stands here. */
  static Optional<WarcHeader> read(WarcWindow window) throws IOException {
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    int seen = 0;
    while (seen < LONGEST) {
      ByteBuffer rest =
          ByteBuffer.wrap(window.array(), window.index() + seen, window.available() - seen);
      parser.parse(rest);
      if (parser.isError()) {
        return Optional.empty();
      }
      seen = rest.position() - window.index();
      if (parser.isFinished()) {
        if (holdsAnother(window, seen)) {
          return Optional.empty();
        }
        window.skip(seen);
        return Optional.of(new WarcHeader(parser.headers()));
      }
      if (!window.fill()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Says whether a header that is cut off runs into that of the next record. */
  private static boolean holdsAnother(WarcWindow window, int length) {
    int end = window.index() + length;
    int start = WarcRecordStart.find(window.array(), window.index() + 1, end);
    if (start < 0) {
      return false;
    }
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    parser.parse(ByteBuffer.wrap(window.array(), start, end - start));
    // an address may hold what looks like a beginning
    return parser.isFinished()
        && parser.headers().first("WARC-Type").isPresent()
        && parser.headers().first("WARC-Record-ID").isPresent();
  }

  /** Returns the type in lower case, empty when there is none. */
  String type() {
    return field("WARC-Type").toLowerCase(Locale.ROOT);
  }

  OptionalLong length() {
    String length = field("Content-Length");
    return LENGTH.matcher(length).matches()
        ? OptionalLong.of(Long.parseLong(length))
        : OptionalLong.empty();
  }

  /** Returns the id without angle brackets and {@code urn:uuid:}, empty when there is none. */
  String id() {
    return UUID_PREFIX.matcher(inner(field("WARC-Record-ID"))).replaceFirst("");
  }

  /** Returns the address, empty when there is none; old versions of wget put it in brackets. */
  String url() {
    return inner(field("WARC-Target-URI"));
  }

  String field(String name) {
    return fields.first(name).orElse("");
  }

  private static String inner(String uri) {
    return uri.startsWith("<") && uri.endsWith(">") && uri.length() > 1
        ? uri.substring(1, uri.length() - 1)
        : uri;
  }
}
