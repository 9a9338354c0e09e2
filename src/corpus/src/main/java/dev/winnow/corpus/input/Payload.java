package dev.winnow.corpus.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;

/**
 * What an HTTP answer carries, its codings undone.
 *
 * @param bytes as many as could be decoded
 * @param warnings what went wrong on the way, one sentence each
 */
@SuppressWarnings("ArrayRecordComponent")
record Payload(byte[] bytes, List<String> warnings) {
  private static final int PROBE = 16;

  /** An answer has one coding, rarely two; more are an attack. */
  private static final int MOST_CODINGS = 4;

  /**
   * Reads to the end, or to the first byte more than {@code most}.
   *
   * @throws IOException if the disk fails
   */
  static Payload read(WarcBody body, HttpHead head, long most) throws IOException {
    List<String> warnings = new ArrayList<>();
    InputStream in = body;
    if (head.isChunked()) {
      in = dechunked(in, warnings);
    }
    List<String> codings = new ArrayList<>();
    for (String field : head.codings()) {
      for (String coding : field.split(",", MOST_CODINGS + 1)) {
        codings.add(0, coding.strip().toLowerCase(Locale.ROOT));
      }
    }
    UnsynchronizedByteArrayOutputStream bytes = UnsynchronizedByteArrayOutputStream.builder().get();
    try {
      for (String coding : codings.subList(0, Math.min(MOST_CODINGS, codings.size()))) {
        in = decoded(in, coding, warnings);
      }
      copy(in, bytes, most + 1);
    } catch (IOException | RuntimeException e) {
      // decoders throw of either kind for what is not theirs
      body.throwFailure();
      if (!body.isCutOff()) {
        warnings.add(
            "The body cannot be decoded to its end ("
                + (e.getMessage() == null ? "it is cut off" : e.getMessage())
                + "); what came before is kept.");
      }
    }
    return new Payload(bytes.toByteArray(), warnings);
  }

  private static void copy(InputStream in, UnsynchronizedByteArrayOutputStream bytes, long most)
      throws IOException {
    byte[] chunk = new byte[1 << 14];
    long left = most;
    int n = 0;
    while (left > 0 && n >= 0) {
      n = in.read(chunk, 0, (int) Math.min(chunk.length, left));
      if (n > 0) {
        bytes.write(chunk, 0, n);
        left -= n;
      }
    }
  }

  private static InputStream dechunked(InputStream in, List<String> warnings) throws IOException {
    byte[] probe = in.readNBytes(PROBE);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(probe), in);
    if (probe.length == 0 || startsWithChunk(probe)) {
      return new ChunkedStream(whole);
    }
    warnings.add("The body is not chunked, as its header says; it is taken as it is.");
    return whole;
  }

  private static boolean startsWithChunk(byte[] probe) {
    int i = 0;
    while (i < probe.length && Character.digit(probe[i], 16) >= 0) {
      i++;
    }
    return i > 0
        && i < probe.length
        && (probe[i] == '\r' || probe[i] == '\n' || probe[i] == ';' || probe[i] == ' ');
  }

  private static InputStream decoded(InputStream in, String coding, List<String> warnings)
      throws IOException {
    byte[] probe = in.readNBytes(PROBE);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(probe), in);
    return switch (coding) {
      case "", "identity", "none", "utf-8" -> whole;
      default -> ContentCoding.decode(whole, probe, coding, warnings);
    };
  }
}
