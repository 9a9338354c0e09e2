package dev.winnow.corpus.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was fetched along with pages and is none: pictures, scripts, data. Feeds count as
 * data, since they repeat what pages have; documents such as PDF count as pages.
 */
final class PageTypes {
  private static final Set<String> NO_PAGE_KINDS =
      Set.of("image", "audio", "video", "font", "model", "chemical");

  private static final Set<String> NO_PAGES =
      Set.of(
          "text/css",
          "text/javascript",
          "text/ecmascript",
          "text/x-component",
          "text/event-stream",
          "text/vtt",
          "text/calendar",
          "text/vcard",
          "application/javascript",
          "application/x-javascript",
          "application/ecmascript",
          "application/json",
          "application/wasm",
          "application/vnd.ms-fontobject",
          "application/font-woff",
          "application/font-woff2",
          "application/x-font-woff",
          "application/x-font-ttf",
          "application/x-font-opentype",
          "application/x-shockwave-flash",
          "application/vnd.apple.mpegurl",
          "application/x-mpegurl",
          "application/dash+xml",
          "application/ogg",
          "application/mp4",
          "application/ocsp-response",
          "application/x-bittorrent",
          "application/java-archive",
          "application/java-vm",
          "application/zip",
          "application/gzip",
          "application/x-gzip",
          "application/x-tar",
          "application/x-gtar",
          "application/x-bzip2",
          "application/x-xz",
          "application/zstd",
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/vnd.rar",
          "application/x-sharedlib",
          "application/x-executable",
          "application/x-msdownload",
          "application/x-dosexec",
          "application/vnd.android.package-archive",
          "application/x-apple-diskimage",
          "application/x-sqlite3",
          "application/x-protobuf");

  /** Types that say nothing. */
  private static final Set<String> VAGUE =
      Set.of("", "application/octet-stream", "binary/octet-stream", "application/download");

  private static final int PREFIX = 1 << 14;

  /** Within these a page has its first tag, and what is binary a control character. */
  private static final int BEGINNING = 1 << 11;

  private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

  private PageTypes() {}

  /** Says whether what a header calls so is no page. */
  static boolean isNoPage(@Nullable String contentType, String url) {
    String type = base(contentType);
    int slash = type.indexOf('/');
    return NO_PAGES.contains(type)
        || type.endsWith("+json")
        || NO_PAGE_KINDS.contains(slash < 0 ? type : type.substring(0, slash))
        || isRobots(url);
  }

  /** Says whether content is no page, when its header does not say so. */
  static boolean isNoPage(byte[] content, @Nullable String contentType) {
    String type = base(contentType);
    int length = Math.min(content.length, BEGINNING);
    String beginning = new String(content, 0, length, StandardCharsets.ISO_8859_1);
    if (type.endsWith("/xml") || (type.endsWith("+xml") && !type.equals("application/xhtml+xml"))) {
      return !beginning.toLowerCase(Locale.ROOT).contains("<html");
    }
    boolean vague = VAGUE.contains(type);
    if (!vague && !hasControls(beginning)) {
      return false;
    }
    String found = magic(content);
    return isNoPage(found, "") || (vague && found.equals("application/octet-stream"));
  }

  /** Says whether content is neither text nor of any format that has a name. */
  static boolean isUnknown(byte[] content) {
    return magic(content).equals("application/octet-stream");
  }

  private static boolean hasControls(String beginning) {
    return beginning
        .chars()
        .anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B);
  }

  private static String magic(byte[] content) {
    try {
      return MAGIC
          .detect(
              new ByteArrayInputStream(content, 0, Math.min(content.length, PREFIX)),
              new Metadata())
          .getBaseType()
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says whether an address is that of the rules for crawlers (RFC 9309). */
  private static boolean isRobots(String url) {
    int host = url.indexOf("://");
    int path = host < 0 ? -1 : url.indexOf('/', host + 3);
    return path >= 0 && url.startsWith("/robots.txt", path) && url.length() == path + 11;
  }

  /** Returns a media type in lower case and without parameters, empty when there is none. */
  static String base(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
