package dev.winnow.boilerplate;

import java.net.IDN;
import java.util.Locale;

/** Finds the site that an address belongs to. */
final class Hosts {
  /** RFC 1035, section 2.3.4. */
  private static final int LONGEST = 255;

  private Hosts() {}

  /**
   * Returns the host of an address in lower case, in its ASCII form (RFC 3490), without user, port,
   * final dot and {@code www.}; empty if the address has none.
   *
   * <p>By hand, as {@link java.net.URI} refuses many an address that is found in crawls.
   */
  static String of(String url) {
    int scheme = url.indexOf("//");
    if (scheme < 0 || (scheme > 0 && url.charAt(scheme - 1) != ':')) {
      return "";
    }
    int start = scheme + 2;
    int end = start;
    while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end);
    return normal(authority.substring(authority.lastIndexOf('@') + 1));
  }

  /** Returns a host, or that of an address, in the form in which {@link #of} returns it. */
  static String normal(String hostAndPort) {
    if (hostAndPort.contains("//")) {
      return of(hostAndPort);
    }
    String host = hostAndPort.strip();
    int colon = host.lastIndexOf(':');
    if (colon > host.lastIndexOf(']')) {
      host = host.substring(0, colon);
    }
    host = ascii(host).toLowerCase(Locale.ROOT);
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (host.startsWith("www.")) {
      host = host.substring("www.".length());
    }
    return host.length() > LONGEST ? "" : host;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return host; // a name that no registry would take may still tell one site from another
    }
  }
}
