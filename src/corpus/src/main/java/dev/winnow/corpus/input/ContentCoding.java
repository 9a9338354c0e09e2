package dev.winnow.corpus.input;

import dev.winnow.corpus.record.WellFormed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes the content codings of HTTP (RFC 9110, section 8.4.1); pure functions. */
final class ContentCoding {
  private static final int BUFFER = 1 << 13;

  /** A coding of nothing is shorter than this, but for names in the header of gzip. */
  private static final int LONGEST_EMPTY = 64;

  /** No compressed data is so long without a control character, but by a chance of 10^-12. */
  private static final int SURE = 256;

  private static final int BEGINNING = 1 << 11;
  private static final int PROBE = 16;

  private enum Coding {
    GZIP {
      @Override
      InputStream open(InputStream in) throws IOException {
        return new GZIPInputStream(in, BUFFER);
      }
    },
    ZLIB {
      @Override
      InputStream open(InputStream in) {
        return new InflaterInputStream(in, new Inflater(), BUFFER) {
          @Override
          public void close() throws IOException {
            inf.end();
            super.close();
          }
        };
      }
    },
    /** What the standard calls deflate has a zlib header, but some servers leave it out. */
    RAW_DEFLATE {
      @Override
      InputStream open(InputStream in) {
        return new InflaterInputStream(in, new Inflater(true), BUFFER) {
          @Override
          public void close() throws IOException {
            inf.end();
            super.close();
          }
        };
      }
    },
    BROTLI {
      @Override
      InputStream open(InputStream in) throws IOException {
        return new BrotliInputStream(in, BUFFER);
      }
    },
    ZSTD {
      @Override
      InputStream open(InputStream in) throws IOException {
        return Codec.ZSTD.decode(in);
      }
    };

    abstract InputStream open(InputStream in) throws IOException;

    /** Says whether its first bytes tell it from everything else. */
    boolean hasMagic() {
      return this != RAW_DEFLATE && this != BROTLI;
    }
  }

  private ContentCoding() {}

  /**
   * Returns a body decoded, as far as it can be; or as it is, with a warning, when it is not coded
   * as its header says, since many crawlers decode a body and leave the header alone; or nothing
   * when it is neither.
   *
   * @param most at most one byte more than these comes out
   */
  static Optional<byte[]> decode(byte[] body, String name, long most, List<String> warnings) {
    if (body.length == 0) {
      return Optional.of(body);
    }
    Optional<Coding> coding = coding(body, name);
    if (coding.isPresent() && (coding.get().hasMagic() || !isText(body))) {
      UnsynchronizedByteArrayOutputStream out = UnsynchronizedByteArrayOutputStream.builder().get();
      Optional<String> failure = decode(body, coding.get(), most, out);
      if (out.size() > 0) {
        failure.ifPresent(warnings::add);
        return Optional.of(out.toByteArray());
      }
      if (failure.isEmpty() && body.length < LONGEST_EMPTY) {
        return Optional.of(new byte[0]);
      }
      if (coding.get().hasMagic()) {
        return Optional.empty();
      }
    }
    if (!isText(body) && PageTypes.isUnknown(body)) {
      return Optional.empty();
    }
    warnings.add(
        "The body is not in the Content-Encoding that its header names, or none that is known here;"
            + " it is taken as it is.");
    return Optional.of(body);
  }

  /** Decodes to the end or to what breaks, and returns a sentence about that. */
  private static Optional<String> decode(
      byte[] body, Coding coding, long most, UnsynchronizedByteArrayOutputStream out) {
    try (InputStream in = coding.open(new ByteArrayInputStream(body))) {
      Payload.copy(in, out, most + 1);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // decoders throw of either kind for what is not theirs
      return Optional.of(Payload.broken(e));
    }
  }

  /** Returns the coding that a header names, if the body may be in it. */
  private static Optional<Coding> coding(byte[] body, String name) {
    return switch (name) {
      case "gzip", "x-gzip" -> isGzip(body) ? Optional.of(Coding.GZIP) : Optional.empty();
      case "deflate" -> Optional.of(isZlib(body) ? Coding.ZLIB : Coding.RAW_DEFLATE);
      case "br" -> Optional.of(Coding.BROTLI);
      case "zstd" -> isZstd(body) ? Optional.of(Coding.ZSTD) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B;
  }

  private static boolean isZlib(byte[] body) {
    return body.length > 1
        && (body[0] & 0x0F) == 8
        && (((body[0] & 0xFF) << 8) | (body[1] & 0xFF)) % 31 == 0
        && !isText(body);
  }

  private static boolean isZstd(byte[] body) {
    return body.length > 3
        && body[0] == 0x28
        && body[1] == (byte) 0xB5
        && body[2] == 0x2F
        && body[3] == (byte) 0xFD;
  }

  /**
   * Says whether this is text and no compressed data: it begins with printable ASCII, is long and
   * begins without control characters, or is all of it UTF-8 without any.
   */
  private static boolean isText(byte[] body) {
    int start = LineReader.byteOrderMarkLength(body, body.length);
    int ascii = start;
    while (ascii < body.length && body[ascii] >= 0 && !isControl(body[ascii])) {
      ascii++;
    }
    int end = Math.min(body.length, BEGINNING);
    int plain = ascii;
    while (plain < end && !isControl(body[plain])) {
      plain++;
    }
    return ascii >= Math.min(body.length, PROBE)
        || (plain >= end && (end >= SURE || WellFormed.repairedUtf8(body, body.length) == null));
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B;
  }
}
