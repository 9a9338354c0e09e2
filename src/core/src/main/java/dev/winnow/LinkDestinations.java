package dev.winnow;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * Turns the addresses of a page into absolute ones that are safe to follow.
 *
 * <p>Source: RFC 3986 for the resolution, which jsoup does; CommonMark 0.31, section 6.3, for what
 * a link destination may hold. Not safe for use by several threads.
 */
final class LinkDestinations {
  private static final String HEX = "0123456789ABCDEF";

  private final boolean links;
  private final boolean images;
  private final String page;
  private final Element resolver;

  LinkDestinations(MarkdownStyle style) {
    links = style.links();
    images = style.images();
    page = withoutFragment(style.pageUrl());
    resolver = new Element(Tag.valueOf("a"), style.baseUrl());
  }

  /**
   * Returns the destination of a link; empty when links are not wanted, or it leads to a place in
   * the same page, is relative to an unknown base, or is neither {@code http}, {@code https} nor
   * {@code mailto}.
   */
  String link(String address) {
    if (!links) {
      return "";
    }
    String url = absolute(address);
    boolean web = isWeb(url);
    boolean samePage =
        web && url.indexOf('#') >= 0 && !page.isEmpty() && withoutFragment(url).equals(page);
    return samePage || !(web || hasScheme(url, "mailto:")) ? "" : destination(url);
  }

  /** Returns the destination of an image; empty unless images are wanted and it is on the web. */
  String image(String address) {
    if (!images) {
      return "";
    }
    String url = absolute(address);
    return isWeb(url) ? destination(url) : "";
  }

  private String absolute(String address) {
    resolver.attr("href", address.strip());
    return resolver.absUrl("href");
  }

  private static boolean isWeb(String url) {
    return hasScheme(url, "http://") || hasScheme(url, "https://");
  }

  private static boolean hasScheme(String url, String scheme) {
    return url.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  /** Percent-encodes what would end a destination or be read as other markup first. */
  private static String destination(String url) {
    StringBuilder out = new StringBuilder(url.length() + 8);
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || c == 0x7F || "()<>\\`|".indexOf(c) >= 0) {
        percent(c, out);
      } else if (Character.isISOControl(c)) {
        percent(0xC0 | (c >> 6), out); // the first byte of two in UTF-8
        percent(0x80 | (c & 0x3F), out);
      } else if (c == '&' && MarkdownEscapes.isEntity(url, i)) {
        out.append("&amp;");
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static void percent(int value, StringBuilder out) {
    out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
  }
}
