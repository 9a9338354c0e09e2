package dev.winnow.metadata;

import java.util.LinkedHashSet;
import java.util.Set;

/** The names a page's site goes by, to tell its suffix in titles and itself among authors. */
final class SiteNames {
  private static final int SHORTEST_LABEL = 3;

  private final Set<String> names = new LinkedHashSet<>();
  private final String host;
  private final String label;

  SiteNames(String host) {
    this.host = host.startsWith("www.") ? host.substring(4) : host;
    this.label = label(this.host);
  }

  void add(String name) {
    String folded = Texts.fold(name);
    if (!folded.isEmpty()) {
      names.add(folded);
    }
  }

  /** Returns whether a text is a name of the site or of its host, spaces and case aside. */
  boolean contains(String text) {
    return containsFolded(Texts.fold(text));
  }

  private boolean containsFolded(String folded) {
    if (folded.isEmpty()) {
      return false;
    }
    if (names.contains(folded) || names.contains("the " + folded)) {
      return true;
    }
    String joined = folded.replace(" ", "");
    if (joined.equals(host.replace(".", "").replace("-", "")) || joined.equals(label)) {
      return true;
    }
    return label.length() > SHORTEST_LABEL
        && joined.length() > SHORTEST_LABEL
        && (joined.equals("the" + label) || initials(folded).equals(label));
  }

  /** Returns whether a text and the name of the site or of its host begin or end alike. */
  boolean resembles(String text) {
    String folded = Texts.fold(text);
    if (containsFolded(folded)) {
      return true;
    }
    String joined = folded.replace(" ", "");
    if (label.length() > SHORTEST_LABEL
        && joined.length() > SHORTEST_LABEL
        && joined.length() < 60
        && (joined.contains(label) || label.contains(joined))) {
      return true;
    }
    return names.stream()
        .anyMatch(
            name ->
                name.length() > SHORTEST_LABEL
                    && name.length() < 60
                    && folded.length() > SHORTEST_LABEL
                    && folded.length() < 60
                    && (name.startsWith(folded)
                        || folded.startsWith(name)
                        || name.endsWith(' ' + folded)
                        || folded.endsWith(' ' + name)));
  }

  /** Returns the first letters of the words of a folded text. */
  private static String initials(String folded) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      if (i == 0 || folded.charAt(i - 1) == ' ') {
        initials.append(folded.charAt(i));
      }
    }
    return initials.toString();
  }

  /** Returns the longest label of a host but the last one, without hyphens. */
  private static String label(String host) {
    String longest = "";
    String[] labels = host.split("\\.", -1);
    for (int i = 0; i < labels.length - 1; i++) {
      if (labels[i].length() >= longest.length()) {
        longest = labels[i];
      }
    }
    return longest.replace("-", "");
  }
}
