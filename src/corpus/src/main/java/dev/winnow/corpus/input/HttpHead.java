package dev.winnow.corpus.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The status and header fields of an HTTP answer (RFC 9112).
 *
 * @param status three digits, or what there is of them
 */
record HttpHead(int status, MessageHeaders fields) {
  /** Servers and browsers refuse more. */
  private static final int LONGEST = 1 << 18;

  private static final int BROKEN_STATUS = 200;

  /** Reads and passes a header, or passes nothing when none stands here or it is broken. */
  static Optional<HttpHead> read(WarcBody body, WarcWindow window) throws IOException {
    HttpParser parser = new HttpParser();
    parser.lenientResponse();
    int seen = 0;
    while (seen < LONGEST) {
      ByteBuffer rest =
          ByteBuffer.wrap(window.array(), window.index() + seen, body.inSight() - seen);
      parser.parse(rest);
      if (parser.isError()) {
        return Optional.empty();
      }
      seen = rest.position() - window.index();
      if (!parser.isFinished() && !body.fill()) {
        // a header without the blank line behind it
        parser.parse(null);
        if (!parser.isFinished()) {
          return Optional.empty();
        }
      }
      if (parser.isFinished()) {
        body.pass(seen);
        return Optional.of(new HttpHead(parser.status(), parser.headers()));
      }
    }
    return Optional.empty();
  }

  /**
   * Passes a broken header up to the blank line behind it; false, with nothing passed, when there
   * is none or this is no header.
   */
  static boolean passBroken(WarcBody body, WarcWindow window) throws IOException {
    while (body.inSight() < LONGEST && body.fill()) {
      // a header is short, and most of it is in sight already
    }
    byte[] bytes = window.array();
    int end = window.index() + Math.min(LONGEST, body.inSight());
    if (!startsWithHttp(bytes, window.index(), end)) {
      return false;
    }
    int lineStart = window.index();
    for (int i = window.index(); i < end; i++) {
      if (bytes[i] == '\n') {
        boolean blank = i == lineStart || (i == lineStart + 1 && bytes[lineStart] == '\r');
        if (blank) {
          body.pass(i + 1 - window.index());
          return true;
        }
        lineStart = i + 1;
      }
    }
    return false;
  }

  private static boolean startsWithHttp(byte[] bytes, int start, int end) {
    return end - start > 4
        && bytes[start] == 'H'
        && bytes[start + 1] == 'T'
        && bytes[start + 2] == 'T'
        && bytes[start + 3] == 'P';
  }

  /** Stands for a header that cannot be read. */
  static HttpHead unknown() {
    return new HttpHead(BROKEN_STATUS, MessageHeaders.of());
  }

  boolean isChunked() {
    return fields.contains("Transfer-Encoding", "chunked");
  }

  /** Returns the content codings in the order in which they were applied. */
  List<String> codings() {
    return fields.all("Content-Encoding");
  }

  Optional<String> contentType() {
    return fields.first("Content-Type").filter(type -> !type.isBlank());
  }
}
