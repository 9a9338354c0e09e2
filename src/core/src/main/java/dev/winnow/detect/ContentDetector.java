package dev.winnow.detect;

import dev.winnow.detect.CharsetChooser.Choice;
import dev.winnow.detect.TextDecoder.Decoded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what bytes from the web are, and decodes them when they are text.
 *
 * <p>The media type follows the content, by Apache Tika's magic numbers and a look at the markup; a
 * file name or HTTP header that says otherwise only breaks ties ({@link MediaTypeRule}). The
 * charset follows {@link CharsetRule}; labels are understood as browsers do (WHATWG Encoding
 * Standard). A declaration that the bytes contradict is overruled. The media type is judged by the
 * first 64 KiB, the charset by at most 2,000 bytes outside ASCII; decoding grows with the input.
 *
 * <p>Content never makes it throw: what is broken is replaced or dropped, with a warning. Immutable
 * and safe for use by several threads.
 */
public final class ContentDetector {
  private static final int PREFIX = 64 * 1024;

  /** Nearly all of Tika's magic numbers of text lie in the first 8 KiB. */
  private static final int TEXT_PREFIX = 16 * 1024;

  /** Random bytes have one control in ten; text has next to none. */
  private static final int CONTROLS_OF_BINARY = 20;

  /** So few of them may have slipped into any text. */
  private static final int FEW_CONTROLS = 8;

  private static final CharsetGuess NONE =
      new CharsetGuess(StandardCharsets.UTF_8, CharsetRule.FALLBACK);

  private ContentDetector() {}

  /** Returns a detector; the first one loads Tika's table of media types (about 0.2 seconds). */
  public static ContentDetector create() {
    return new ContentDetector();
  }

  /**
   * Finds the media type and charset of some bytes and decodes them.
   *
   * @param bytes the content; neither changed nor kept
   * @param name the file name or the last part of the address, if known
   * @param contentType the value of the HTTP {@code Content-Type} header, if known
   */
  public DetectedContent detect(byte[] bytes, @Nullable String name, @Nullable String contentType) {
    if (bytes.length == 0) {
      return new DetectedContent(
          new MediaTypeGuess(MediaTypes.PLAIN, MediaTypeRule.FALLBACK),
          NONE,
          "",
          InputOffsets.SAME,
          List.of("the document is empty"));
    }
    ByteTraits traits = ByteTraits.of(bytes);
    Optional<CharsetGuess> wide = CharsetChooser.wide(bytes, traits);
    String prefix =
        new String(bytes, 0, Math.min(bytes.length, PREFIX), StandardCharsets.ISO_8859_1);
    boolean page = wide.isEmpty() && MarkupSniffer.isPage(prefix);
    String magic = MediaTypes.PLAIN;
    if (wide.isEmpty() && !page) {
      magic = MediaTypes.byMagic(bytes, traits.control() ? PREFIX : TEXT_PREFIX);
      if (isBinary(prefix, traits, magic)) {
        return binary(MediaTypes.isText(magic) ? MediaTypes.BINARY : magic);
      }
    }
    Choice choice =
        wide.isPresent()
            ? CharsetChooser.decode(bytes, wide.get())
            : CharsetChooser.choose(bytes, traits, contentType);
    Decoded decoded = choice.decoded();
    List<String> warnings = new ArrayList<>();
    String text = decoded.text();
    InputOffsets offsets = InputOffsets.SAME;
    boolean mark = text.startsWith("\uFEFF");
    text = mark ? text.substring(1) : text;
    if (traits.dropped() || !choice.guess().charset().equals(StandardCharsets.UTF_8)) {
      ControlCharacters.Dropped dropped = ControlCharacters.drop(text, warnings);
      text = dropped.text();
      offsets = dropped.offsets();
    }
    if (choice.guess().rule() == CharsetRule.FALLBACK) {
      warnings.add(
          "the bytes are malformed in UTF-8 and point to no other charset; they were read as "
              + choice.guess().charset().name());
    }
    if (decoded.malformed() > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%d byte sequence%s could not be decoded as %s, the first at byte %d; each was"
                  + " replaced by U+FFFD",
              decoded.malformed(),
              decoded.malformed() == 1 ? "" : "s",
              choice.guess().charset().name(),
              decoded.firstMalformed()));
    }
    return new DetectedContent(
        page
            ? new MediaTypeGuess(MediaTypes.HTML, MediaTypeRule.SYNTAX)
            : TextType.of(text, magic, name, contentType),
        choice.guess(),
        text,
        mark ? offsets.afterMark() : offsets,
        warnings);
  }

  private static DetectedContent binary(String type) {
    String warning =
        "the content is binary ("
            + type
            + "), not text; convert it to text or HTML before cleaning it";
    MediaTypeRule rule =
        type.equals(MediaTypes.BINARY) ? MediaTypeRule.FALLBACK : MediaTypeRule.MAGIC;
    return new DetectedContent(
        new MediaTypeGuess(type, rule), NONE, "", InputOffsets.SAME, List.of(warning));
  }

  private static boolean isBinary(String prefix, ByteTraits traits, String magic) {
    if (MediaTypes.isRendered(magic)) {
      return true;
    }
    if (!traits.control()) {
      return false;
    }
    int controls = 0;
    for (int i = 0; i < prefix.length(); i++) {
      controls += ByteTraits.isControl(prefix.charAt(i)) ? 1 : 0;
    }
    boolean many =
        controls > FEW_CONTROLS && controls * (long) CONTROLS_OF_BINARY > prefix.length();
    if (many) {
      // hidden between the controls there may still be a page
      String rest = ControlCharacters.drop(prefix, new ArrayList<>()).text();
      int start = MarkupSniffer.contentStart(rest);
      return start == rest.length()
          || rest.charAt(start) != '<'
          || !MarkupSniffer.isHtml(rest, false);
    }
    // a few letters of text can be a magic number; bytes that no text has confirm it
    return !MediaTypes.isText(magic) && !magic.equals(MediaTypes.BINARY) && controls > 0;
  }
}
