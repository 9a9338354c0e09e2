package dev.winnow.detect;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells what kind of text some characters are. */
final class TextType {
  /** The type is judged by so many characters, except that JSON is looked at from both ends. */
  private static final int PREFIX = 64 * 1024;

  /** Nearly all of Tika's magic numbers of text lie in the first 8 KiB. */
  private static final int MAGIC_PREFIX = 16 * 1024;

  private TextType() {}

  static MediaTypeGuess of(
      String text, String magic, @Nullable String name, @Nullable String contentType) {
    String prefix = text.substring(0, Math.min(text.length(), PREFIX));
    if (MarkupSniffer.isPage(prefix)) {
      return new MediaTypeGuess(MediaTypes.HTML, MediaTypeRule.SYNTAX);
    }
    String named = MediaTypes.byName(name);
    String sent = MediaTypes.ofHeader(contentType);
    String xml = xmlType(prefix, magic);
    if (!xml.isEmpty()) {
      return new MediaTypeGuess(xml, MediaTypeRule.SYNTAX);
    }
    boolean hinted = MediaTypes.isHtml(named) || MediaTypes.isHtml(sent);
    String hint =
        MediaTypes.named(named).isEmpty() ? MediaTypes.named(sent) : MediaTypes.named(named);
    // Markdown may hold tags anywhere, and JSON may hold pages
    boolean markdown = hint.equals("text/markdown") && !MarkupSniffer.startsAsPage(prefix);
    if (MarkupSniffer.isJson(text)) {
      return new MediaTypeGuess("application/json", MediaTypeRule.SYNTAX);
    }
    if (!markdown && MarkupSniffer.isHtml(prefix, false)) {
      return new MediaTypeGuess(MediaTypes.HTML, MediaTypeRule.SYNTAX);
    }
    if (!markdown && hinted && MarkupSniffer.isHtml(prefix, true)) {
      return new MediaTypeGuess(MediaTypes.HTML, MediaTypeRule.SYNTAX_AND_HINT);
    }
    if (!hint.isEmpty()) {
      boolean byName = !MediaTypes.named(named).isEmpty();
      return new MediaTypeGuess(hint, byName ? MediaTypeRule.NAME : MediaTypeRule.HTTP_HEADER);
    }
    return magic.startsWith("message/")
        ? new MediaTypeGuess(magic, MediaTypeRule.MAGIC)
        : new MediaTypeGuess(MediaTypes.PLAIN, MediaTypeRule.FALLBACK);
  }

  /** Returns the type of an XML document, empty for anything else; HTML is not always XML. */
  private static String xmlType(String prefix, String magic) {
    String type = magic;
    int first = 0;
    while (first < prefix.length() && Character.isWhitespace(prefix.charAt(first))) {
      first++;
    }
    if (first == prefix.length() || prefix.charAt(first) != '<') {
      return "";
    }
    boolean declared = prefix.startsWith("<?xml", first);
    if (declared || !MediaTypes.isXml(type)) {
      byte[] rest = prefix.substring(first).getBytes(StandardCharsets.UTF_8);
      type = MediaTypes.byMagic(rest, MAGIC_PREFIX);
    }
    if (type.equals(MediaTypes.XHTML)) {
      return declared || prefix.contains(MarkupSniffer.XHTML_NAMESPACE) ? type : "";
    }
    if (!MediaTypes.isXml(type)) {
      return "";
    }
    return declared || !MarkupSniffer.isHtml(prefix, false) ? type : "";
  }
}
