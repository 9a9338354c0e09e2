package dev.winnow.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A title cut at the signs that sites put between a page's own title and their name. */
final class TitleParts {
  /** Signs that hardly ever stand in a title itself. */
  private static final String STRONG = "|»«›‹·•⋅∣｜⋆★→←▷►❯~";

  private static final String DASHES = "-–—―−";

  private final String title;
  private final List<int[]> separators = new ArrayList<>();

  TitleParts(String title) {
    this.title = title;
    for (int i = 1; i < title.length() - 1; i++) {
      int end = separatorEnd(i);
      if (end > i) {
        separators.add(new int[] {i, end, strengthAt(i)});
        i = end;
      }
    }
  }

  /** A side of the title, and how sure it is that the sign beside it parts title and site. */
  private record Side(String rest, String part, int strength) {}

  private int separatorEnd(int i) {
    char c = title.charAt(i);
    boolean spaceBefore = title.charAt(i - 1) == ' ';
    boolean spaceAfter = title.charAt(i + 1) == ' ';
    if (STRONG.indexOf(c) >= 0) {
      return spaceBefore || spaceAfter || "|｜»".indexOf(c) >= 0 ? i + 1 : i;
    }
    if (c == ':' && title.charAt(i + 1) == ':') {
      return spaceBefore ? i + 2 : i;
    }
    if (DASHES.indexOf(c) >= 0) {
      boolean second = title.charAt(i + 1) == c;
      return spaceBefore && (spaceAfter || second) ? i + (second ? 2 : 1) : i;
    }
    boolean parts = c == '@' ? spaceBefore : spaceAfter && (c == ':' || c == ',');
    return parts ? i + 1 : i;
  }

  private int strengthAt(int i) {
    char c = title.charAt(i);
    return STRONG.indexOf(c) >= 0 || title.startsWith("::", i) ? 3 : DASHES.indexOf(c) >= 0 ? 2 : 1;
  }

  /**
   * Returns the title without the parts at its ends that are the site's.
   *
   * @param site whether a part names the site
   * @param known whether what would remain is known to be the title from elsewhere
   */
  String without(Predicate<String> site, Predicate<String> known) {
    int start = 0;
    int end = title.length();
    for (int first = 0, last = separators.size() - 1; first <= last; ) {
      Side atEnd = side(start, end, separators.get(last), true);
      Side atStart = side(start, end, separators.get(first), false);
      if (isCut(atEnd, site, known)) {
        end = separators.get(last--)[0];
      } else if (isCutAtStart(atStart, site, known)) {
        start = separators.get(first++)[1];
      } else if (isTagline(atEnd)) {
        end = separators.get(last--)[0];
      } else {
        break;
      }
    }
    return title.substring(start, end).strip();
  }

  private Side side(int start, int end, int[] separator, boolean atEnd) {
    String before = title.substring(start, separator[0]).strip();
    String after = title.substring(separator[1], end).strip();
    return atEnd ? new Side(before, after, separator[2]) : new Side(after, before, separator[2]);
  }

  /** Returns whether a part behind a bar is shorter than what stands before it. */
  private static boolean isTagline(Side side) {
    return side.strength() > 2 && side.part().length() <= 9 * side.rest().length();
  }

  /** A name with a dash or colon behind it is part of the title: "Firm - Tools for builders". */
  private static boolean isCutAtStart(Side side, Predicate<String> site, Predicate<String> known) {
    return isCut(side, side.strength() > 2 ? site : part -> false, known)
        || (site.test(side.part()) && known.test(side.rest()));
  }

  private static boolean isCut(Side side, Predicate<String> site, Predicate<String> known) {
    if (Texts.fold(side.rest()).isEmpty()) {
      return false;
    }
    if (side.part().isEmpty()) {
      return true;
    }
    return site.test(side.part()) || (side.strength() > 1 && known.test(side.rest()));
  }
}
