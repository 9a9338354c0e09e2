package dev.winnow.detect;

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
    int length = Math.min(bytes.length, PREFIX);
    String prefix = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    String lower = prefix.toLowerCase(Locale.ROOT);
    int last = Math.max(lower.lastIndexOf("charset"), lower.lastIndexOf("encoding", DECLARATION));
    if (last < 0 || lower.indexOf('<') < 0) {
      return Optional.empty();
    }
    Document document = Jsoup.parse(prefix.substring(0, Math.min(length, last + DECLARATION)));
    return ofXmlDeclaration(document).or(() -> ofMeta(document)).map(DeclaredCharset::readable);
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
