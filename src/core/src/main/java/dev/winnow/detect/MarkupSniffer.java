package dev.winnow.detect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells HTML from text that mentions it, by how it begins (WHATWG MIME Sniffing, section 7.1,
 * widened to fragments) and by how many tags it has.
 */
final class MarkupSniffer {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,9})(?=[\\s/>])");

  private static final Set<String> ELEMENTS =
      Set.of(
          ("html head body title meta link script style noscript base div p a span table thead tbody"
                  + " tr td th ul ol li dl dt dd h1 h2 h3 h4 h5 h6 br hr img b i u em strong font"
                  + " center form input button select option textarea label iframe frameset frame"
                  + " main article section nav header footer aside figure figcaption blockquote pre"
                  + " code small video audio picture source svg map area object embed address"
                  + " template details summary time")
              .split(" ", -1));

  private static final Set<String> SKELETON = Set.of("html", "head", "body");
  private static final int FEW_TAGS = 6;
  private static final int CHARACTERS_PER_TAG = 400;

  static final String XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml";

  private MarkupSniffer() {}

  /**
   * Says whether a text begins as a page of HTML and is none of XHTML, which takes a closer look.
   */
  static boolean isPage(String prefix) {
    return startsAsPage(prefix)
        && !prefix.substring(0, contentStart(prefix)).contains("<?xml")
        && !prefix.contains(XHTML_NAMESPACE);
  }

  /** Says whether a text begins with the document type or the root element of HTML. */
  static boolean startsAsPage(String prefix) {
    int start = contentStart(prefix);
    int after = start + 5;
    return startsWith(prefix, start, "<!doctype html")
        || (startsWith(prefix, start, "<html")
            && after < prefix.length()
            && (Character.isWhitespace(prefix.charAt(after))
                || "/>".indexOf(prefix.charAt(after)) >= 0));
  }

  /** Says whether a text is HTML; a hint is a name or header that says so. */
  static boolean isHtml(String prefix, boolean hinted) {
    int start = contentStart(prefix);
    if (startsWith(prefix, start, "<!doctype html")) {
      return true;
    }
    Matcher matcher = TAG.matcher(prefix);
    boolean first = true;
    int tags = 0;
    int closing = 0;
    int skeleton = 0;
    while (matcher.find()) {
      String name = matcher.group(2).toLowerCase(Locale.ROOT);
      if (!ELEMENTS.contains(name)) {
        continue;
      }
      if (first && matcher.start() == start && matcher.group(1).isEmpty()) {
        return true;
      }
      first = false;
      tags++;
      closing += matcher.group(1).isEmpty() ? 0 : 1;
      skeleton += SKELETON.contains(name) ? 1 : 0;
    }
    if (hinted) {
      return tags > 0 || startsWith(prefix, start, "<!doctype");
    }
    boolean dense = tags >= FEW_TAGS && (long) tags * CHARACTERS_PER_TAG >= prefix.length();
    return closing >= 2 && (dense || skeleton >= 3);
  }

  /** Returns where the content begins, after blanks, comments and an XML declaration. */
  static int contentStart(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = -1;
      if (Character.isWhitespace(c) || c == '\uFEFF' || c == 0) {
        end = at + 1;
      } else if (text.startsWith("<!--", at)) {
        end = after(text, "-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        end = after(text, ">", at + 2);
      }
      if (end < 0) {
        return at;
      }
      at = end;
    }
    return at;
  }

  /** Says whether a text looks like JSON: its brackets, and what may follow the first. */
  static boolean isJson(String text) {
    int start = contentStart(text);
    int end = text.length();
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end - start < 2) {
      return false;
    }
    int second = start + 1;
    while (second < end && Character.isWhitespace(text.charAt(second))) {
      second++;
    }
    String brackets = "" + text.charAt(start) + text.charAt(end - 1);
    char next = text.charAt(second);
    return brackets.equals("{}")
        ? next == '"' || next == '}'
        : brackets.equals("[]") && "{[\"]".indexOf(next) >= 0;
  }

  private static int after(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? -1 : at + mark.length();
  }

  private static boolean startsWith(String text, int at, String lowerCase) {
    return text.regionMatches(true, at, lowerCase, 0, lowerCase.length());
  }
}
