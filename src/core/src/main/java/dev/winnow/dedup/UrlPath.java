package dev.winnow.dedup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The path of an address in its normal form. */
final class UrlPath {
  private UrlPath() {}

  /**
   * Returns a path that begins with a slash and has normal percent-encoding, no dot segments (RFC
   * 3986, section 5.2.4) and no session ids, neither behind a ";" nor as a segment like
   * "(S(a1b2))", which is ASP.NET's.
   */
  static String normalize(String path) {
    String encoded = PercentEncoding.normalize(path);
    Deque<String> segments = new ArrayDeque<>();
    String last = "";
    for (int start = 0; start < encoded.length(); ) {
      int slash = encoded.indexOf('/', start + 1);
      int end = slash < 0 ? encoded.length() : slash;
      last = UrlParameters.withoutSessions(encoded.substring(start + 1, end));
      switch (last) {
        case "." -> {}
        case ".." -> segments.pollLast();
        default -> {
          if (!isSession(last)) {
            segments.addLast(last);
          }
        }
      }
      start = end;
    }
    StringBuilder normal = new StringBuilder(encoded.length() + 1);
    for (Iterator<String> i = segments.iterator(); i.hasNext(); ) {
      normal.append('/').append(i.next());
    }
    // what was taken away at the end was a folder
    boolean folder = last.equals(".") || last.equals("..") || isSession(last);
    return folder || segments.isEmpty() ? normal.append('/').toString() : normal.toString();
  }

  /** Source: "Cookieless" in Microsoft's documentation of ASP.NET's session state. */
  private static boolean isSession(String segment) {
    return segment.length() > 5
        && segment.startsWith("(")
        && "SAFX".indexOf(segment.charAt(1)) >= 0
        && segment.charAt(2) == '('
        && segment.endsWith("))");
  }
}
