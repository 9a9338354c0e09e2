package dev.winnow.dedup;

import java.util.Locale;
import java.util.Optional;

/**
 * Addresses in one form, as a cheap first key for equal pages: what differs only in ways that lead
 * to the same page becomes the same text.
 *
 * <p>Pure functions that never throw, linear in the length of the address but for the sorting of
 * parameters. Normalising twice changes nothing. Only addresses with the scheme http or https and a
 * host are normalised; all else comes back stripped of white space at its ends.
 */
public final class UrlKeys {
  private UrlKeys() {}

  /**
   * Returns an address in its normal form, which leads to the same page.
   *
   * <ul>
   *   <li>The syntax and the scheme as in RFC 3986, sections 6.2.2 and 6.2.3: scheme and host in
   *       lower case, percent-encoding in upper case and only where it is needed, no dot segments,
   *       no default port, an empty path is "/". What an address may not hold (spaces, other
   *       alphabets, a lone %) is percent-encoded as UTF-8; tabs and line breaks in it are left out
   *       and backslashes before the query are slashes, as browsers have it (WHATWG URL).
   *   <li>The host in ASCII (IDNA 2003, which {@link java.net.IDN} holds), without a dot at the
   *       end.
   *   <li>No fragment, unless it begins with "!", which once told crawlers of a page of its own.
   *   <li>No session ids and no parameters that only track the reader, by the list {@code
   *       url-parameters.tsv} beside this class; no empty parameters, and no "?" before nothing.
   * </ul>
   *
   * <p>The other parameters keep their order, for there are sites where it matters.
   */
  public static String normalize(String url) {
    return UrlParts.parse(url).map(UrlParts::toString).orElseGet(url::strip);
  }

  /** Returns whether a text is the address of a page: http or https with a valid host. */
  public static boolean isAddress(String url) {
    return UrlParts.parse(url).isPresent();
  }

  /**
   * Returns a key under which more addresses meet than {@link #normalize} makes equal. They mostly
   * lead to the same page, but need not, so compare the texts too.
   *
   * <p>Besides: https for http, no "www." before the host, neither slash nor directory index
   * (index.html, index.php, default.aspx and the like) at the end of the path, parameters sorted by
   * name. Those of the same name keep their order.
   */
  public static String looseKey(String url) {
    Optional<UrlParts> parts = UrlParts.parse(url);
    return parts.map(p -> loose(p).toString()).orElseGet(url::strip);
  }

  private static UrlParts loose(UrlParts parts) {
    String host = parts.host();
    // "www.com" is a host of its own
    while (host.startsWith("www.") && host.indexOf('.', 4) > 0) {
      host = host.substring(4);
    }
    return new UrlParts(
        "https",
        parts.userInfo(),
        host,
        parts.port() == 80 || parts.port() == 443 ? UrlParts.NO_PORT : parts.port(),
        withoutIndex(parts.path()),
        UrlParameters.sorted(parts.query()),
        parts.fragment());
  }

  private static String withoutIndex(String path) {
    int end = path.length();
    while (end > 1) {
      int slash = path.lastIndexOf('/', end - 1);
      if (slash == end - 1) {
        end--;
      } else if (isIndex(path.substring(slash + 1, end))) {
        end = slash + 1;
      } else {
        break;
      }
    }
    return path.substring(0, Math.max(1, end));
  }

  private static boolean isIndex(String segment) {
    int dot = segment.indexOf('.');
    if (dot < 0) {
      return false;
    }
    String name = segment.substring(0, dot).toLowerCase(Locale.ROOT);
    if (!name.equals("index") && !name.equals("default")) {
      return false;
    }
    return switch (segment.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "html",
          "htm",
          "shtml",
          "xhtml",
          "php",
          "asp",
          "aspx",
          "jsp",
          "jsf",
          "do",
          "cfm",
          "cgi" ->
          true;
      default -> false;
    };
  }
}
