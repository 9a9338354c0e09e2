package dev.winnow.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the title of a page among its headings and what its head says, without the site. */
final class TitleChooser {
  private static final int LONGEST = 400;

  /** How much of a declared title a heading in it must be, and how like it another heading. */
  private static final double LEAST_SHARE = 0.3;

  private static final double LIKE = 0.6;
  private static final double LIKE_WORK = 0.25;

  private final SiteNames site;
  private final List<String> headings;
  private final List<String> declared = new ArrayList<>();

  TitleChooser(SiteNames site, List<String> headings) {
    this.site = site;
    this.headings = headings.stream().map(TitleChooser::limit).filter(h -> !h.isEmpty()).toList();
  }

  /** Adds a title that the page declares; the most trusted one first. */
  void declare(String title) {
    String limited = limit(Texts.clean(title));
    if (!limited.isEmpty() && !declared.contains(limited)) {
      declared.add(limited);
    }
  }

  /**
   * Returns the title, or an empty text.
   *
   * @param work whether the page declares itself to be an article or the like
   */
  String choose(boolean work) {
    List<String> cut = declared.stream().map(this::withoutSite).toList();
    String heading = heading(cut, work);
    if (!heading.isEmpty()) {
      return heading;
    }
    for (String title : cut) {
      if (!site.contains(title)) {
        return title;
      }
    }
    if (!cut.isEmpty()) {
      return cut.get(0);
    }
    return headings.isEmpty() ? "" : withoutSite(headings.get(0));
  }

  /** Returns the heading that is the page's title, or an empty text. */
  private String heading(List<String> cut, boolean work) {
    String best = "";
    for (String heading : headings) {
      String folded = Texts.fold(heading);
      boolean within = cut.stream().anyMatch(title -> isMuchOf(folded, Texts.fold(title)));
      if (within && !site.contains(heading) && heading.length() > best.length()) {
        best = heading;
      }
    }
    if (!best.isEmpty()) {
      return withoutSite(spelling(best));
    }
    if (headings.size() != 1 || site.contains(headings.get(0))) {
      return "";
    }
    String only = headings.get(0);
    String folded = Texts.fold(only);
    for (String title : cut) {
      if (isLabelled(folded, Texts.fold(title))) {
        return title;
      }
    }
    double least = work ? LIKE_WORK : LIKE;
    boolean similar = cut.stream().anyMatch(title -> isLike(folded, Texts.fold(title), least));
    return similar && Texts.words(folded) > 1 ? withoutSite(only) : "";
  }

  /** Returns the declared spelling of a heading that is all in capitals. */
  private String spelling(String heading) {
    if (heading.codePoints().anyMatch(Character::isLowerCase)) {
      return heading;
    }
    String folded = Texts.fold(heading);
    for (String title : declared) {
      String own = withoutSite(title);
      if (Texts.fold(own).equals(folded) && own.codePoints().anyMatch(Character::isLowerCase)) {
        return own;
      }
    }
    return heading;
  }

  private static boolean isMuchOf(String heading, String title) {
    return !heading.isEmpty()
        && heading.length() >= LEAST_SHARE * title.length()
        && title.contains(heading);
  }

  /** Returns whether a heading is a title behind one or two words, such as "News" or "Thread:". */
  private static boolean isLabelled(String heading, String title) {
    return heading.endsWith(' ' + title)
        && Texts.words(heading) - Texts.words(title) <= 2
        && Texts.words(title) > 2;
  }

  private String withoutSite(String title) {
    return new TitleParts(title).without(site::resembles, this::isKnown);
  }

  private boolean isKnown(String rest) {
    String folded = Texts.fold(rest);
    return headings.stream().anyMatch(heading -> Texts.fold(heading).equals(folded))
        || declared.stream().anyMatch(title -> Texts.fold(title).equals(folded));
  }

  /** Returns whether two folded texts share so much of the words of the shorter one. */
  private static boolean isLike(String a, String b, double least) {
    Set<String> words = new HashSet<>(Arrays.asList(a.split(" ", -1)));
    Set<String> others = new HashSet<>(Arrays.asList(b.split(" ", -1)));
    int shorter = Math.min(words.size(), others.size());
    words.retainAll(others);
    return words.size() >= least * shorter;
  }

  private static String limit(String title) {
    return title.length() <= LONGEST ? title : title.substring(0, LONGEST).strip();
  }
}
