package dev.winnow.metadata;

import dev.winnow.segment.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items at the top of a page's JSON-LD, and which of them is about the page itself. */
final class JsonLd {
  private static final Set<String> WORKS =
      Set.of(
          "article",
          "newsarticle",
          "blogposting",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "reviewnewsarticle",
          "backgroundnewsarticle",
          "advertisercontentarticle",
          "liveblogposting",
          "scholarlyarticle",
          "medicalscholarlyarticle",
          "techarticle",
          "apireference",
          "report",
          "socialmediaposting",
          "discussionforumposting",
          "recipe",
          "howto",
          "review",
          "podcastepisode",
          "newsmediapost",
          "blogpost");
  private static final Set<String> THINGS =
      Set.of(
          "product",
          "productgroup",
          "individualproduct",
          "videoobject",
          "event",
          "course",
          "jobposting",
          "book",
          "movie",
          "dataset",
          "softwareapplication",
          "mobileapplication",
          "webapplication",
          "creativework",
          "question",
          "qapage",
          "service",
          "musicrecording",
          "musicalbum",
          "tvepisode");
  private static final Set<String> PAGES =
      Set.of("webpage", "itempage", "collectionpage", "aboutpage", "faqpage", "medicalwebpage");
  private static final List<String> DOWN = List.of("@graph", "mainEntity", "mainEntityOfPage");

  private static final int MOST_ITEMS = 500;

  private final List<JsonLdItem> items = new ArrayList<>();
  private final Map<String, JsonLdItem> byId = new HashMap<>();

  JsonLd(List<JsonValue> roots) {
    Deque<JsonValue> pending = new ArrayDeque<>(roots);
    while (!pending.isEmpty() && items.size() < MOST_ITEMS) {
      JsonValue value = pending.poll();
      if (value instanceof JsonValue.Members object) {
        JsonLdItem item = new JsonLdItem(object.members());
        items.add(item);
        for (String name : DOWN) {
          pending.addAll(item.values(name));
        }
        if (object.members().get("@id") instanceof JsonValue.Text id) {
          byId.merge(id.text(), item, (a, b) -> a.types().isEmpty() ? b : a);
        }
      } else {
        value.asList().stream().filter(item -> !item.equals(value)).forEach(pending::add);
      }
    }
  }

  /** Returns what an object that is only a reference refers to, or the object itself. */
  JsonLdItem resolve(JsonValue.Members object) {
    JsonLdItem item = new JsonLdItem(object.members());
    return object.members().get("@id") instanceof JsonValue.Text id && item.text("name").isEmpty()
        ? byId.getOrDefault(id.text(), item)
        : item;
  }

  /** Returns the first item of a type, or one that says nothing. */
  JsonLdItem first(Set<String> types) {
    return items.stream()
        .filter(item -> item.types().stream().anyMatch(types::contains))
        .findFirst()
        .orElse(JsonLdItem.NONE);
  }

  /** Returns the item that describes the page as such. */
  JsonLdItem page() {
    return first(PAGES);
  }

  /**
   * Returns the work or thing that the page is about: one whose address is the page's or whose name
   * the page bears, articles first; without either, the only article, or the only thing.
   */
  JsonLdItem main(PageIdentity page) {
    JsonLdItem best = JsonLdItem.NONE;
    int bestScore = 0;
    boolean tie = false;
    for (JsonLdItem item : items) {
      int kind = kind(item);
      if (kind == 0) {
        continue;
      }
      int score = kind + (isAt(item, page) ? 4 : 0) + (page.isNamed(name(item)) ? 4 : 0);
      if (score > bestScore) {
        best = item;
        tie = false;
      } else if (score == bestScore && !name(item).equals(name(best))) {
        tie = true;
      }
      bestScore = Math.max(score, bestScore);
    }
    return tie && bestScore < 4 ? JsonLdItem.NONE : best;
  }

  private static int kind(JsonLdItem item) {
    List<String> types = item.types();
    if (types.stream().anyMatch(WORKS::contains)) {
      return 3;
    }
    return types.stream().anyMatch(THINGS::contains) ? 2 : 0;
  }

  static boolean isWork(JsonLdItem item) {
    return kind(item) == 3;
  }

  static String name(JsonLdItem item) {
    return item.text("headline", "name");
  }

  private static boolean isAt(JsonLdItem item, PageIdentity page) {
    return page.isAt(item.text("url"))
        || page.isAt(item.text("mainEntityOfPage"))
        || page.isAt(item.text("@id"));
  }
}
