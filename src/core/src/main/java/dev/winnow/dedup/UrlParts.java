package dev.winnow.dedup;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * The normalised parts of an http address.
 *
 * <p>Taken apart by hand, since {@link java.net.URI} refuses what many addresses hold: spaces, "|",
 * underscores in a host, a lone "%".
 *
 * @param scheme http or https
 * @param userInfo without the "@"; may be empty
 * @param host in ASCII and lower case
 * @param port or {@link #NO_PORT}
 * @param path begins with a slash
 * @param query without the "?"; may be empty
 * @param fragment without the "#"; empty, or begins with "!"
 */
record UrlParts(
    String scheme,
    String userInfo,
    String host,
    int port,
    String path,
    String query,
    String fragment) {
  static final int NO_PORT = -1;
  private static final int MAX_PORT = 65_535;

  /** Returns the parts, normalised; nothing if it is no address with http or https and a host. */
  static Optional<UrlParts> parse(String url) {
    String stripped = withoutBreaks(url.strip());
    int colon = stripped.indexOf(':');
    String scheme = colon < 0 ? "" : stripped.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    int hash = indexOrEnd(stripped, "#", colon);
    int question = Math.min(hash, indexOrEnd(stripped, "?", colon));
    String hierarchy = stripped.substring(colon + 1, question).replace('\\', '/');
    if (!hierarchy.startsWith("//")) {
      return Optional.empty();
    }
    int slash = indexOrEnd(hierarchy, "/", 2);
    String path = hierarchy.substring(slash);
    String query = question < hash ? stripped.substring(question + 1, hash) : "";
    String fragment = hash < stripped.length() ? stripped.substring(hash + 1) : "";
    return ofAuthority(
        scheme,
        hierarchy.substring(2, slash),
        UrlPath.normalize(path),
        UrlParameters.withoutTracking(PercentEncoding.normalize(query)),
        fragment.length() > 1 && fragment.startsWith("!")
            ? PercentEncoding.normalize(fragment)
            : "");
  }

  private static Optional<UrlParts> ofAuthority(
      String scheme, String authority, String path, String query, String fragment) {
    int at = authority.lastIndexOf('@');
    String userInfo = PercentEncoding.normalize(authority.substring(0, Math.max(0, at)));
    String hostAndPort = authority.substring(at + 1);
    int colon = hostAndPort.lastIndexOf(':');
    boolean hasPort = colon > hostAndPort.lastIndexOf(']');
    String host = host(hasPort ? hostAndPort.substring(0, colon) : hostAndPort);
    int port = hasPort ? port(hostAndPort.substring(colon + 1)) : NO_PORT;
    if (host.isEmpty() || port < NO_PORT) {
      return Optional.empty();
    }
    int usual = scheme.equals("http") ? 80 : 443;
    return Optional.of(
        new UrlParts(
            scheme, userInfo, host, port == usual ? NO_PORT : port, path, query, fragment));
  }

  /** Returns the host in ASCII, or an empty string if it cannot be one. */
  private static String host(String host) {
    String lower = ascii(PercentEncoding.decode(host)).toLowerCase(Locale.ROOT);
    int end = lower.length();
    while (end > 0 && lower.charAt(end - 1) == '.') {
      end--;
    }
    boolean address = lower.startsWith("[") && lower.endsWith("]");
    for (int i = address ? 1 : 0; i < (address ? end - 1 : end); i++) {
      char c = lower.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || (address ? ":." : "-._~!$&'()*+,;=").indexOf(c) >= 0;
      if (!allowed) {
        return "";
      }
    }
    return lower.substring(0, end);
  }

  private static String ascii(String host) {
    if (host.chars().allMatch(c -> c < 128)) {
      return host;
    }
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      // a label too long or empty, or with letters of both directions
      return "";
    }
  }

  /** Returns the port, {@link #NO_PORT} if there is none, or less if it is no port. */
  private static int port(String digits) {
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return NO_PORT - 1;
      }
      port = Math.min(MAX_PORT + 1, port * 10 + c - '0');
    }
    if (port > MAX_PORT) {
      return NO_PORT - 1;
    }
    return digits.isEmpty() ? NO_PORT : port;
  }

  private static int indexOrEnd(String text, String wanted, int from) {
    int index = text.indexOf(wanted, from);
    return index < 0 ? text.length() : index;
  }

  private static String withoutBreaks(String url) {
    return url.replace("\t", "").replace("\n", "").replace("\r", "");
  }

  @Override
  public String toString() {
    return scheme
        + "://"
        + (userInfo.isEmpty() ? "" : userInfo + "@")
        + host
        + (port == NO_PORT ? "" : ":" + port)
        + path
        + (query.isEmpty() ? "" : "?" + query)
        + (fragment.isEmpty() ? "" : "#" + fragment);
  }
}
