package dev.winnow.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code meta} and {@code link} elements of a page by name, names in lower case.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class MetaTags {
  /** A page without any. */
  public static final MetaTags NONE = new MetaTags(Map.of(), Map.of());

  private final Map<String, List<String>> contents;
  private final Map<String, String> links;

  private MetaTags(Map<String, List<String>> contents, Map<String, String> links) {
    this.contents = contents;
    this.links = links;
  }

  /**
   * Returns the contents of all {@code meta} elements of a name, in the order of the page.
   *
   * @param name a value of {@code property}, {@code name} or {@code http-equiv} in lower case, or
   *     {@code itemprop:} and such a value
   */
  public List<String> contents(String name) {
    return contents.getOrDefault(name, List.of());
  }

  /** Returns the first content of the first name that has one; empty when none has. */
  public String first(String... names) {
    for (String name : names) {
      List<String> found = contents(name);
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return "";
  }

  /** Returns the address of the first {@code link} with this relation; empty when there is none. */
  public String link(String relation) {
    return links.getOrDefault(relation, "");
  }

  /** Collects elements; those beyond a bound are left out. */
  static final class Collector {
    private static final int MOST = 1_000;

    private final Map<String, List<String>> contents = new LinkedHashMap<>();
    private final Map<String, String> links = new LinkedHashMap<>();
    private int count;

    void meta(String name, String content) {
      if (!name.isEmpty() && count++ < MOST) {
        contents.computeIfAbsent(name, key -> new ArrayList<>(1)).add(content);
      }
    }

    void link(String relations, String address) {
      if (address.isEmpty() || links.size() >= MOST) {
        return;
      }
      links.putIfAbsent(relations.strip().toLowerCase(Locale.ROOT), address);
    }

    MetaTags toMetaTags() {
      return new MetaTags(contents, links);
    }
  }
}
