package dev.winnow.corpus.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;

/**
 * What an HTTP answer carries, its codings undone.
 *
 * @param bytes as many as could be decoded
 * @param warnings what went wrong on the way, one sentence each
 * @param decodable whether there is anything to read; if not, there are no bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record Payload(byte[] bytes, List<String> warnings, boolean decodable) {
  private static final int PROBE = 16;

  /** An answer has one coding, rarely two; more are an attack. */
  private static final int MOST_CODINGS = 4;

  private static final Set<String> NO_CODINGS = Set.of("", "identity", "none", "utf-8");

  /**
   * Reads to the end, or to the first byte more than {@code most}.
   *
   * @throws IOException if the disk fails
   */
  static Payload read(WarcBody body, HttpHead head, long most) throws IOException {
    List<String> warnings = new ArrayList<>();
    UnsynchronizedByteArrayOutputStream out = UnsynchronizedByteArrayOutputStream.builder().get();
    boolean broken = false;
    try {
      copy(head.isChunked() ? dechunked(body, warnings) : body, out, most + 1);
    } catch (IOException | RuntimeException e) {
      body.throwFailure();
      if (!body.isCutOff()) {
        broken = true;
        warnings.add(broken(e));
      }
    }
    byte[] bytes = out.toByteArray();
    if (broken && bytes.length == 0) {
      return new Payload(bytes, warnings, false);
    }
    for (String coding : codings(head)) {
      if (bytes.length > most) {
        break;
      }
      Optional<byte[]> decoded = ContentCoding.decode(bytes, coding, most, warnings);
      if (decoded.isEmpty()) {
        return new Payload(new byte[0], warnings, false);
      }
      bytes = decoded.get();
    }
    return new Payload(bytes, warnings, true);
  }

  /** Returns the content codings, the one to undo first before the others. */
  private static List<String> codings(HttpHead head) {
    List<String> codings = new ArrayList<>();
    for (String field : head.codings()) {
      for (String name : field.split(",", MOST_CODINGS + 1)) {
        String coding = name.strip().toLowerCase(Locale.ROOT);
        if (!NO_CODINGS.contains(coding)) {
          codings.add(0, coding);
        }
      }
    }
    return codings.subList(0, Math.min(MOST_CODINGS, codings.size()));
  }

  /** Returns a sentence about a body that broke on the way. */
  static String broken(Exception e) {
    return "The body cannot be decoded to its end ("
        + (e.getMessage() == null ? "it is cut off" : e.getMessage())
        + "); what came before is kept.";
  }

  static void copy(InputStream in, UnsynchronizedByteArrayOutputStream bytes, long most)
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
}
