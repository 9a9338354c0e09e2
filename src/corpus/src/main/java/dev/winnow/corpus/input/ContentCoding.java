package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes the content codings of HTTP (RFC 9110, section 8.4.1); pure functions. */
final class ContentCoding {
  private static final int BUFFER = 1 << 13;

  private ContentCoding() {}

  /**
   * Returns the decoded stream, or the stream as it is, with a warning, when it is not coded as its
   * header says: many crawlers decode a body and leave the header alone.
   *
   * @param probe the first bytes of the stream
   */
  static InputStream decode(InputStream in, byte[] probe, String coding, List<String> warnings)
      throws IOException {
    if (probe.length == 0) {
      return in;
    }
    switch (coding) {
      case "gzip", "x-gzip" -> {
        if (isGzip(probe)) {
          return new GZIPInputStream(in, BUFFER);
        }
      }
      case "deflate" -> {
        if (isZlib(probe)) {
          return new InflaterInputStream(in, new Inflater(), BUFFER);
        }
        // what the standard calls deflate has a zlib header, but some servers leave it out
        if (!isPlain(probe)) {
          return new InflaterInputStream(in, new Inflater(true), BUFFER);
        }
      }
      case "br" -> {
        if (!isPlain(probe)) {
          return new BrotliInputStream(in, BUFFER);
        }
      }
      default -> {
        // said below
      }
    }
    warnings.add(
        "The body is not in the Content-Encoding that its header names, or none that is known here;"
            + " it is taken as it is.");
    return in;
  }

  private static boolean isGzip(byte[] probe) {
    return probe.length > 2 && probe[0] == 0x1F && probe[1] == (byte) 0x8B;
  }

  private static boolean isZlib(byte[] probe) {
    return probe.length > 1
        && (probe[0] & 0x0F) == 8
        && (((probe[0] & 0xFF) << 8) | (probe[1] & 0xFF)) % 31 == 0;
  }

  /** Says whether all the bytes are printable ASCII, which no compressed data has 16 of. */
  private static boolean isPlain(byte[] probe) {
    int start = LineReader.byteOrderMarkLength(probe, probe.length);
    for (int i = start; i < probe.length; i++) {
      byte b = probe[i];
      if (b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
