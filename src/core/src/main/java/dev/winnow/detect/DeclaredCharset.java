package dev.winnow.detect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jspecify.annotations.Nullable;

/** Finds the charset that a document or its transport declares. */
final class DeclaredCharset {
  /** Browsers look at 1,024 bytes; pages that put scripts first are met, so this looks further. */
  private static final int PREFIX = 64 * 1024;

  /** A declaration ends soon after the word that is looked for. */
  private static final int DECLARATION = 1024;

  private DeclaredCharset() {}

  /** Returns the charset in the parameter of a media type, as in an HTTP header. */
  static Optional<Charset> ofMediaType(@Nullable String contentType) {
    if (contentType == null) {
      return Optional.empty();
    }
    int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset");
    int equals = at < 0 ? -1 : contentType.indexOf('=', at);
    if (equals < 0) {
      return Optional.empty();
    }
    String label = contentType.substring(equals + 1).strip();
    int end = label.indexOf(';');
    label = end < 0 ? label : label.substring(0, end);
    return CharsetLabels.charset(label.replace('"', ' ').replace('\'', ' '));
  }

  /** Returns the charset that a {@code meta} element or an XML declaration names. */
  static Optional<Charset> ofMarkup(byte[] bytes) {
    String prefix = new String(bytes, 0, Math.min(bytes.length, PREFIX), ISO_8859_1);
    int first = prefix.indexOf('<');
    if (first < 0) {
      return Optional.empty();
    }
    int meta = metaEnd(prefix, first);
    if (meta < 0 && !namesEncoding(prefix)) {
      return Optional.empty();
    }
    Optional<Charset> charset = parsed(prefix, meta < 0 ? DECLARATION : meta);
    if (charset.isEmpty() && meta >= 0) {
      // it stands in a comment or script, or names nothing known: look at all of them
      int last = meta;
      for (int next = meta; next >= 0; next = metaEnd(prefix, next)) {
        last = next;
      }
      charset = parsed(prefix, last + DECLARATION);
    }
    return charset.map(DeclaredCharset::readable);
  }

  private static Optional<Charset> parsed(String prefix, int length) {
    Document document = Jsoup.parse(prefix.substring(0, Math.min(prefix.length(), length)));
    return ofXmlDeclaration(document).or(() -> ofMeta(document));
  }

  /** Returns the end of the next meta element that has the word charset; -1 for none. */
  private static int metaEnd(String prefix, int from) {
    int at = prefix.indexOf('<', from);
    while (at >= 0) {
      if (prefix.regionMatches(true, at, "<meta", 0, 5)) {
        String tag = prefix.substring(at, Math.min(prefix.length(), at + DECLARATION));
        int length = tag.indexOf('>') < 0 ? tag.length() : tag.indexOf('>') + 1;
        if (tag.substring(0, length).toLowerCase(Locale.ROOT).contains("charset")) {
          return at + length;
        }
      }
      at = prefix.indexOf('<', at + 1);
    }
    return -1;
  }

  private static boolean namesEncoding(String prefix) {
    int length = Math.min(prefix.length(), DECLARATION);
    return prefix.substring(0, length).toLowerCase(Locale.ROOT).contains("encoding");
  }

  private static Optional<Charset> ofXmlDeclaration(Document document) {
    for (Node node : document.childNodes()) {
      if (node instanceof Comment comment && comment.isXmlDeclaration()) {
        XmlDeclaration declaration = comment.asXmlDeclaration();
        if (declaration != null) {
          return CharsetLabels.charset(declaration.attr("encoding"));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> ofMeta(Document document) {
    for (Element meta : document.getElementsByTag("meta")) {
      Optional<Charset> charset = CharsetLabels.charset(meta.attr("charset"));
      if (charset.isEmpty() && meta.attr("http-equiv").equalsIgnoreCase("content-type")) {
        charset = ofMediaType(meta.attr("content"));
      }
      if (charset.isPresent()) {
        return charset;
      }
    }
    return Optional.empty();
  }

  /** A declaration that could be read as ASCII is not in UTF-16 (HTML Standard, 13.2.3.2). */
  private static Charset readable(Charset declared) {
    String name = declared.name();
    return name.startsWith("UTF-16") || name.startsWith("UTF-32")
        ? StandardCharsets.UTF_8
        : declared;
  }
}
