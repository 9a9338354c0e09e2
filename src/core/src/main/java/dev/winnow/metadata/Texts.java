package dev.winnow.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jsoup.parser.Parser;

/** Small changes to short texts; each takes time linear in the text. */
final class Texts {
  private static final int LONGEST_ADDRESS = 4_000;

  private Texts() {}

  /** Returns a text on one line, without markup, its character references resolved. */
  static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    String plain = hasReference(text) ? Parser.unescapeEntities(text, false) : text;
    StringBuilder clean = new StringBuilder(plain.length());
    boolean space = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int close = c == '<' ? endOfTag(plain, i) : -1;
      if (close >= 0 || isSpace(c)) {
        space = true;
        i = Math.max(i, close);
      } else if (!isInvisible(c)) {
        if (space && clean.length() > 0) {
          clean.append(' ');
        }
        space = false;
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static boolean hasReference(String text) {
    int and = text.indexOf('&');
    return and >= 0 && text.indexOf(';', and) > 0;
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean edge = i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ';
      if (c == '&' || c == '<' || isInvisible(c) || (isSpace(c) && (edge || c != ' '))) {
        return false;
      }
    }
    return true;
  }

  private static int endOfTag(String text, int open) {
    if (open + 1 == text.length()) {
      return -1;
    }
    char c = text.charAt(open + 1);
    boolean tag = c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    int limit = Math.min(text.length(), open + 400);
    for (int i = open + 1; tag && i < limit; i++) {
      if (text.charAt(i) == '>') {
        return i;
      }
    }
    return -1;
  }

  /** Returns the letters and digits of a text in lower case, words separated by one space. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isWordCharacter(c)) {
        if (space && folded.length() > 0) {
          folded.append(' ');
        }
        space = false;
        // The dotless i, whose capital is the I of all other languages.
        folded.appendCodePoint(c == 'ı' ? 'i' : Character.toLowerCase(c));
      } else if (c != '\'' && c != '’' && c != '‘') {
        space = true;
      }
    }
    return folded.toString();
  }

  /** Returns how many words a text has, as separated by spaces. */
  static int words(String text) {
    int words = text.isEmpty() ? 0 : 1;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://") || text.startsWith("//");
  }

  /** Returns an absolute web address (RFC 3986), or an empty text when it is or becomes none. */
  static String resolve(String base, String address) {
    String stripped = address.strip().replace(" ", "%20");
    if (stripped.isEmpty() || stripped.length() > LONGEST_ADDRESS) {
      return "";
    }
    try {
      URI resolved = base.isEmpty() ? new URI(stripped) : new URI(base).resolve(stripped);
      String scheme = resolved.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && resolved.getHost() != null ? resolved.toString() : "";
    } catch (URISyntaxException | IllegalArgumentException e) {
      // Signs that RFC 3986 does not allow stand in many addresses and do no harm there.
      return isAddress(stripped) && isHost(host(stripped)) ? stripped : "";
    }
  }

  /** Returns the host of an address in lower case, or an empty text. */
  static String host(String address) {
    int start = address.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return lowerCase(address.substring(start + 3, end));
  }

  private static boolean isHost(String host) {
    return host.indexOf('.') > 0
        && host.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
  }

  static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean isWordCharacter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= 0x85 && Character.isSpaceChar(c));
  }

  private static boolean isInvisible(char c) {
    return c >= 0xAD && isInvisibleSign(c);
  }

  private static boolean isInvisibleSign(char c) {
    return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x200E || c == 0x200F;
  }
}
