package dev.winnow.detect;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.detect.StatisticalCharset.Score;
import dev.winnow.detect.TextDecoder.Decoded;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the charset of textual bytes and decodes them. */
final class CharsetChooser {
  /** Bytes that are UTF-8 by chance are rare from this many sequences on. */
  private static final int SURE_SEQUENCES = 4;

  /** A declaration is overruled when it fits badly and something else fits much better. */
  private static final double BAD_FIT = 0.5;

  private static final double MUCH_BETTER = 0.25;
  private static final double GOOD_FIT = 0.5;
  private static final int PREFIX = 64 * 1024;
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private CharsetChooser() {}

  /** The charset, with the characters it gives. */
  record Choice(CharsetGuess guess, Decoded decoded) {}

  /** Returns the charset of a byte order mark or of the pattern of NUL bytes, if there is one. */
  static Optional<CharsetGuess> wide(byte[] bytes, ByteTraits traits) {
    // a mark begins with 00, EF, FE or FF
    if (traits.high() && (bytes[0] == 0 || (bytes[0] & 0xff) >= 0xef)) {
      for (String name : new String[] {"UTF-32LE", "UTF-32BE", "UTF-8", "UTF-16LE", "UTF-16BE"}) {
        Charset charset = Charset.forName(name);
        if (startsWithMark(bytes, charset)) {
          return Optional.of(new CharsetGuess(charset, CharsetRule.BYTE_ORDER_MARK));
        }
      }
    }
    if (!traits.nul()) {
      return Optional.empty();
    }
    int pairs = Math.min(bytes.length, PREFIX) / 2;
    int[] zeros = new int[2];
    int nonzeroPairs = 0;
    int asciiPairs = 0;
    for (int i = 0; i < pairs * 2; i += 2) {
      zeros[0] += bytes[i] == 0 ? 1 : 0;
      zeros[1] += bytes[i + 1] == 0 ? 1 : 0;
      nonzeroPairs += bytes[i] != 0 && bytes[i + 1] != 0 ? 1 : 0;
      asciiPairs += bytes[i] >= ' ' && bytes[i + 1] >= ' ' ? 1 : 0;
    }
    // ASCII with NUL bytes strewn in pairs up to ideographs, too, but without anything else
    if (asciiPairs * 2 > nonzeroPairs) {
      return Optional.empty();
    }
    // in UTF-16 half of every ASCII character is 0, always the same half
    int most = Math.max(zeros[0], zeros[1]);
    if (most * 20 < pairs || most < 2 || Math.min(zeros[0], zeros[1]) * 10 > most) {
      return Optional.empty();
    }
    Charset charset = zeros[0] > zeros[1] ? UTF_16BE : UTF_16LE;
    return isPlausible(TextDecoder.decode(bytes, 0, pairs * 2, charset), pairs)
        ? Optional.of(new CharsetGuess(charset, CharsetRule.STATISTICS))
        : Optional.empty();
  }

  private static boolean isPlausible(Decoded decoded, int pairs) {
    long odd =
        decoded.text().codePoints().filter(c -> !Character.isDefined(c) || isControl(c)).count();
    return (odd + decoded.malformed()) * 50 <= pairs;
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  }

  private static boolean startsWithMark(byte[] bytes, Charset charset) {
    byte[] mark = "\uFEFF".getBytes(charset);
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Decodes in the charset that {@link #wide} found. */
  static Choice decode(byte[] bytes, CharsetGuess guess) {
    return decode(bytes, guess.charset(), guess.rule());
  }

  /** Chooses by the rules of {@link CharsetRule} after the first, in their order, and decodes. */
  static Choice choose(byte[] bytes, ByteTraits traits, @Nullable String contentType) {
    Optional<Charset> header = DeclaredCharset.ofMediaType(contentType).filter(c -> !isWide(c));
    Optional<Charset> markup = DeclaredCharset.ofMarkup(bytes);
    Choice choice = choose(bytes, traits, header, markup);
    return new Choice(choice.guess.against(header.or(() -> markup)), choice.decoded);
  }

  private static Choice choose(
      byte[] bytes, ByteTraits traits, Optional<Charset> header, Optional<Charset> markup) {
    Decoded utf8 = TextDecoder.decode(bytes, 0, bytes.length, UTF_8);
    Utf8Evidence evidence = new Utf8Evidence(bytes, !traits.high(), utf8.malformed());
    if (evidence.isAscii() && traits.escape() && hasEscapes(bytes)) {
      Optional<Charset> escaped = CharsetLabels.charset("iso-2022-jp");
      boolean declared = header.equals(escaped) || (header.isEmpty() && markup.equals(escaped));
      Choice choice = decode(bytes, escaped.orElse(UTF_8), CharsetRule.STATISTICS);
      if (!declared && choice.decoded.malformed() == 0) {
        return choice;
      }
    }
    if (header.isPresent() && isCredible(header.get(), evidence, bytes)) {
      return decode(bytes, header.get(), CharsetRule.HTTP_HEADER, utf8);
    }
    if (markup.isPresent() && isCredible(markup.get(), evidence, bytes)) {
      return decode(bytes, markup.get(), CharsetRule.META, utf8);
    }
    if (evidence.isWellFormed()) {
      return new Choice(new CharsetGuess(UTF_8, CharsetRule.UTF8_WELL_FORMED), utf8);
    }
    if (evidence.isMostlyUtf8()) {
      return new Choice(new CharsetGuess(UTF_8, CharsetRule.STATISTICS), utf8);
    }
    Optional<Score> best = new StatisticalCharset(bytes).best();
    return best.isPresent()
        ? decode(bytes, best.get().charset(), CharsetRule.STATISTICS)
        : decode(bytes, FALLBACK, CharsetRule.FALLBACK);
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static boolean isCredible(Charset declared, Utf8Evidence evidence, byte[] bytes) {
    if (evidence.isAscii()) {
      return true;
    }
    if (declared.equals(UTF_8)) {
      return evidence.isRatherUtf8();
    }
    boolean multiByte = declared.newEncoder().maxBytesPerChar() > 1;
    if (evidence.isWellFormed() && (!multiByte || evidence.hasSequences(SURE_SEQUENCES))) {
      return false;
    }
    if (multiByte) {
      Decoded start = TextDecoder.decode(bytes, 0, Math.min(bytes.length, PREFIX), declared);
      if (start.malformed() * 20L > evidence.highBytes(PREFIX)) {
        return false;
      }
    }
    StatisticalCharset statistics = new StatisticalCharset(bytes);
    double fit = statistics.fit(declared);
    if (fit >= BAD_FIT) {
      return true;
    }
    Optional<Score> best = statistics.best();
    return best.isEmpty()
        || best.get().value() < GOOD_FIT
        || best.get().value() < fit + MUCH_BETTER;
  }

  /** ISO-2022-JP switches its character sets by ESC $ and ESC ( (RFC 1468). */
  private static boolean hasEscapes(byte[] bytes) {
    int end = Math.min(bytes.length, PREFIX);
    for (int i = 0; i + 2 < end; i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }

  private static Choice decode(byte[] bytes, Charset charset, CharsetRule rule) {
    return new Choice(
        new CharsetGuess(charset, rule), TextDecoder.decode(bytes, 0, bytes.length, charset));
  }

  private static Choice decode(byte[] bytes, Charset charset, CharsetRule rule, Decoded utf8) {
    return charset.equals(UTF_8)
        ? new Choice(new CharsetGuess(charset, rule), utf8)
        : decode(bytes, charset, rule);
  }
}
