package dev.winnow.benchmarks.systems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Gives every peer the same characters, so that charset detection is no part of their scores. */
public final class PeerInput {
  private PeerInput() {}

  /** Decodes as UTF-8 if that is valid, else as the page declares, else as windows-1252. */
  public static String decode(byte[] page) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(page, declared(page));
    }
  }

  /** Decodes and parses. */
  public static Document parse(byte[] page, String url) {
    return Jsoup.parse(decode(page), url);
  }

  private static Charset declared(byte[] page) {
    try {
      Charset declared = Jsoup.parse(new ByteArrayInputStream(page), null, "").charset();
      // UTF-8 is jsoup's answer when nothing is declared, and was just refuted.
      return declared.equals(StandardCharsets.UTF_8) ? Charset.forName("windows-1252") : declared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
