package dev.winnow.metadata;

import java.util.ArrayList;
import java.util.List;

/** The addresses and titles of one page, by which what is said of it is told from the rest. */
final class PageIdentity {
  private static final int SHORTEST_NAME = 8;
  private static final int LONGEST_NAME = 500;

  private final List<String> addresses = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  void addAddress(String address) {
    if (!address.isEmpty()) {
      addresses.add(key(address));
    }
  }

  void addTitle(String title) {
    String folded = Texts.fold(title);
    if (!folded.isEmpty() && folded.length() <= LONGEST_NAME) {
      titles.add(folded);
    }
  }

  /** Returns whether an address is the page's, its scheme, fragment and last slash aside. */
  boolean isAt(String address) {
    return Texts.isAddress(address) && addresses.contains(key(address));
  }

  /** Returns whether a name is a title of the page or a good part of one. */
  boolean isNamed(String name) {
    String folded = Texts.fold(name);
    return !folded.isEmpty()
        && folded.length() <= LONGEST_NAME
        && titles.stream()
            .anyMatch(
                title ->
                    title.equals(folded)
                        || (folded.length() >= SHORTEST_NAME && title.contains(folded))
                        || (title.length() >= SHORTEST_NAME && folded.contains(title)));
  }

  private static String key(String address) {
    int start = address.indexOf("//");
    String key = start < 0 ? address : address.substring(start + 2);
    int end = key.indexOf('#');
    key = end < 0 ? key : key.substring(0, end);
    return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
  }
}
