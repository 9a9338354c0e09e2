package dev.winnow.detect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Asks Tika's table of media types; loaded once, immutable after that. */
final class MediaTypes {
  static final String HTML = "text/html";
  static final String XHTML = "application/xhtml+xml";
  static final String PLAIN = "text/plain";
  static final String BINARY = "application/octet-stream";

  /** Their bodies may be clean ASCII, but what they show is not their source. */
  private static final Set<String> RENDERED =
      Set.of("application/pdf", "application/rtf", "application/postscript");

  /** What a name may make of plain text. */
  private static final Set<String> NAMED =
      Set.of(
          "text/markdown",
          "text/x-web-markdown",
          "application/json",
          "text/csv",
          "text/tab-separated-values");

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  private static final MediaTypeRegistry REGISTRY = TYPES.getMediaTypeRegistry();

  private MediaTypes() {}

  /** Returns the type that the content's first bytes show, whatever it is called. */
  static String byMagic(byte[] bytes, int length) {
    return detect(new ByteArrayInputStream(bytes, 0, Math.min(bytes.length, length)), null);
  }

  /** Returns the type that a name's ending stands for; {@link #BINARY} when it stands for none. */
  static String byName(@Nullable String name) {
    return name == null ? BINARY : detect(null, name);
  }

  private static String detect(@Nullable InputStream in, @Nullable String name) {
    Metadata metadata = new Metadata();
    if (name != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    try {
      MediaType type = TYPES.detect(in, metadata);
      return type.getBaseType().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the media type of an HTTP header without its parameters; empty when there is none. */
  static String ofHeader(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  static boolean isRendered(String type) {
    return RENDERED.contains(type);
  }

  static boolean isXml(String type) {
    MediaType parsed = MediaType.parse(type);
    return parsed != null
        && (parsed.equals(MediaType.APPLICATION_XML)
            || REGISTRY.isSpecializationOf(parsed, MediaType.APPLICATION_XML));
  }

  static boolean isText(String type) {
    MediaType parsed = MediaType.parse(type);
    return parsed != null
        && !RENDERED.contains(type)
        && (parsed.getType().equals("text")
            || parsed.getType().equals("message")
            || REGISTRY.isInstanceOf(parsed, MediaType.TEXT_PLAIN)
            || isXml(type));
  }

  static boolean isHtml(String type) {
    return type.equals(HTML) || type.equals(XHTML);
  }

  /** Returns the type that a name or header makes of text that shows no other; or else empty. */
  static String named(String type) {
    return !NAMED.contains(type) ? "" : type.endsWith("markdown") ? "text/markdown" : type;
  }
}
