package dev.winnow.detect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes bytes, counting what is malformed. */
final class TextDecoder {
  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /**
   * Decoded characters.
   *
   * @param text the characters, U+FFFD for every malformed or unmappable sequence
   * @param malformed how many sequences were
   * @param firstMalformed byte offset of the first of them; -1 when there is none
   */
  record Decoded(String text, int malformed, int firstMalformed) {}

  /** Decodes the bytes from an offset up to an end. */
  static Decoded decode(byte[] bytes, int from, int to, Charset charset) {
    // many times faster, and exact unless something was replaced
    String whole = new String(bytes, from, to - from, charset);
    return whole.indexOf(REPLACEMENT) < 0
        ? new Decoded(whole, 0, -1)
        : decodeCounting(bytes, from, to, charset);
  }

  private static Decoded decodeCounting(byte[] bytes, int from, int to, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(8192);
    StringBuilder text =
        new StringBuilder((int) ((to - from) * (double) decoder.averageCharsPerByte()) + 16);
    int malformed = 0;
    int first = -1;
    boolean flushing = false;
    while (true) {
      CoderResult result = flushing ? decoder.flush(out) : decoder.decode(in, out, true);
      text.append(out.flip());
      out.clear();
      if (result.isError()) {
        first = malformed++ == 0 ? in.position() : first;
        in.position(in.position() + result.length());
        text.append(REPLACEMENT);
      } else if (result.isUnderflow()) {
        if (flushing) {
          return new Decoded(text.toString(), malformed, first);
        }
        flushing = true;
      }
    }
  }
}
