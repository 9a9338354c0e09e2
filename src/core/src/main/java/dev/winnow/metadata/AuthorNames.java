package dev.winnow.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes names of persons out of bylines: without "By", roles, addresses, dates and the site. */
final class AuthorNames {
  private static final int LONGEST = 60;
  private static final int LONGEST_VALUE = 2_000;
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_PARTICLE = 3;
  private static final int MOST_AUTHORS = 30;
  private static final int LONGEST_LEAD = 4;
  private static final Map<String, List<String>> WORDS = Vocabulary.read("byline-words.txt", "\\|");
  private static final Set<String> LEADS = set("LEAD");
  private static final Set<String> ANDS = set("AND");
  private static final Set<String> ROLES = set("ROLE");
  private static final Set<String> NOBODY = set("NOBODY");

  private final SiteNames site;
  private final boolean ofSite;

  AuthorNames(SiteNames site) {
    this(site, false);
  }

  private AuthorNames(SiteNames site, boolean ofSite) {
    this.site = site;
    this.ofSite = ofSite;
  }

  /** Returns the same that takes the name of the site for an author, too. */
  AuthorNames withSite() {
    return new AuthorNames(site, true);
  }

  /** Returns the names in one value that is meant to hold names only. */
  List<String> ofValue(String value) {
    Set<String> names = new LinkedHashSet<>();
    String limited = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    for (String part : split(withoutLead(Texts.clean(limited)))) {
      add(part, names);
    }
    return List.copyOf(names);
  }

  /** Returns the names in the text of a visible byline, which may go on with other things. */
  List<String> ofByline(String byline) {
    for (String line : byline.split("\n", -1)) {
      String text = Texts.clean(line);
      String name = cut(withoutLead(text)).strip();
      if (isName(name) && !NOBODY.contains(Texts.lowerCase(name))) {
        List<String> names = ofValue(name);
        if (!names.isEmpty() && names.stream().allMatch(AuthorNames::looksLikeName)) {
          return names;
        }
      }
    }
    return List.of();
  }

  /** Returns whether a text begins with a word that leads to a name. */
  static boolean hasLead(String text) {
    String clean = Texts.clean(text);
    return !withoutLead(clean).equals(clean);
  }

  private void add(String part, Set<String> names) {
    String name = trim(part);
    String lower = Texts.lowerCase(name);
    if (names.size() < MOST_AUTHORS
        && isName(name)
        && !NOBODY.contains(lower)
        && !ROLES.contains(lower)
        && (ofSite || !site.contains(name))) {
      names.add(name);
    }
  }

  private static boolean isName(String name) {
    return name.length() > 1
        && name.length() <= LONGEST
        && name.indexOf('@') < 0
        && !name.contains("://")
        && !name.contains("www.")
        && !name.startsWith("/")
        && name.codePoints().anyMatch(Character::isLetter);
  }

  /** Returns whether a visible text has the shape of a person's name, in scripts with capitals. */
  private static boolean looksLikeName(String name) {
    if (Texts.words(name) > MOST_WORDS
        || name.codePoints().anyMatch(Character::isDigit)
        || name.chars().anyMatch(c -> "!?:;\"”»…".indexOf(c) >= 0)) {
      return false;
    }
    String[] words = name.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      int first = words[i].isEmpty() ? '-' : words[i].codePointAt(0);
      boolean small = Character.isLowerCase(first);
      boolean particle = i > 0 && words[i].length() <= LONGEST_PARTICLE;
      if (!Character.isLetter(first) || (small && words.length > 1 && !particle)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the names in a visible line that begins with a word that leads to names. */
  List<String> ofLine(String line) {
    String name = withoutLead(line);
    boolean led = !name.equals(line) && Character.isLetter(line.codePointAt(0));
    return led && Texts.words(cut(name)) > 1 ? ofByline(name) : List.of();
  }

  private List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    for (String piece : cut(text).split("[,;、，;]", -1)) {
      String stripped = piece.strip();
      if (stripped.isEmpty()) {
        continue;
      }
      boolean follows = !parts.isEmpty();
      if (follows && (isRole(stripped) || isCredential(stripped))) {
        continue;
      }
      splitAtAnd(stripped, parts);
    }
    return parts;
  }

  /** Cuts what follows a sign that ends a name. */
  private static String cut(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash = "-–—/".indexOf(c) >= 0 && text.charAt(i - 1) == ' ';
      if (dash || "|·•(<[\n".indexOf(c) >= 0) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static void splitAtAnd(String text, List<String> parts) {
    String[] words = text.split(" ", -1);
    int start = 0;
    for (int i = 1; i < words.length - 1; i++) {
      boolean and = ANDS.contains(Texts.lowerCase(words[i]));
      // A short word also stands within names: "Ortega y Gasset".
      boolean sure = words[i].equals("and") || words[i].equals("&") || words[i].equals("und");
      if (and && (sure || (i - start > 1 && words.length - i > 2))) {
        parts.add(String.join(" ", List.of(words).subList(start, i)));
        start = i + 1;
      }
    }
    parts.add(String.join(" ", List.of(words).subList(start, words.length)));
  }

  private static boolean isRole(String text) {
    for (String word : Texts.lowerCase(text).split(" ", -1)) {
      if (ROLES.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text is letters behind a name, such as "M.D.", "PhD" or "Jr.". */
  private static boolean isCredential(String text) {
    return text.length() <= 6
        && text.indexOf(' ') < 0
        && text.chars().filter(Character::isUpperCase).count() * 2
            >= text.replace(".", "").length();
  }

  private static String trim(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && !Character.isLetterOrDigit(part.charAt(start))) {
      start++;
    }
    while (end > start && " ,;:-–—*|".indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    return part.substring(start, end);
  }

  /** Takes the words off that lead to a name, such as "By", as often as they stand there. */
  private static String withoutLead(String text) {
    String rest = text;
    for (int round = 0; round < 3; round++) {
      String next = withoutOneLead(rest);
      if (next.equals(rest)) {
        return rest;
      }
      rest = next;
    }
    return rest;
  }

  private static String withoutOneLead(String text) {
    int words = 0;
    int best = -1;
    for (int i = 0; i <= text.length() && words < LONGEST_LEAD && i < LONGEST; i++) {
      boolean colon = i < text.length() && ":：".indexOf(text.charAt(i)) >= 0;
      if (colon || i == text.length() || text.charAt(i) == ' ') {
        words++;
        if (LEADS.contains(Texts.lowerCase(text.substring(0, i)))) {
          best = colon ? i + 1 : i;
        }
      }
    }
    return best < 0 ? text : text.substring(best).strip();
  }

  private static Set<String> set(String key) {
    return Set.copyOf(new HashSet<>(WORDS.getOrDefault(key, List.of())));
  }
}
