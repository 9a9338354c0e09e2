package dev.winnow.segment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads which programming language an element around code declares in its class. */
final class CodeLanguage {
  /** HTML's own convention, and those of Prettify, GitHub and Sphinx. */
  private static final List<String> PREFIXES =
      List.of("language-", "lang-", "highlight-source-", "highlight-");

  private static final Set<String> NOT_A_LANGUAGE =
      Set.of("none", "default", "plain", "plaintext", "text", "auto", "wrapper", "container");

  private static final int LONGEST = 20;

  private CodeLanguage() {}

  /** Returns the language in lower case; empty when none is declared. */
  static String of(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String declared = checked(element.attr("data-lang"));
    String names = element.className();
    for (int start = 0; declared.isEmpty() && start < names.length(); ) {
      int end = start;
      while (end < names.length() && names.charAt(end) > ' ') {
        end++;
      }
      declared = ofName(names, start, end);
      start = end + 1;
    }
    return declared;
  }

  private static String ofName(String names, int start, int end) {
    for (String prefix : PREFIXES) {
      int from = start + prefix.length();
      if (from < end && end - from <= LONGEST && names.startsWith(prefix, start)) {
        return checked(names.substring(from, end));
      }
    }
    boolean brush = start == 0 && names.startsWith("brush:"); // SyntaxHighlighter's "brush: java;"
    if (brush) {
      String[] words = names.substring(6, Math.min(names.length(), 6 + LONGEST)).split("[; ]+", 3);
      return checked(words[0].isEmpty() && words.length > 1 ? words[1] : words[0]);
    }
    return "";
  }

  private static String checked(String language) {
    if (language.length() > LONGEST) {
      return "";
    }
    for (int i = 0; i < language.length(); i++) {
      char c = language.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && "+#-_.".indexOf(c) < 0) {
        return "";
      }
    }
    String lower = language.toLowerCase(Locale.ROOT);
    return NOT_A_LANGUAGE.contains(lower) ? "" : lower;
  }
}
