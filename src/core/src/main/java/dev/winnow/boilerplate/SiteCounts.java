package dev.winnow.boilerplate;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counts of all sites, with a bound on what they take together. Not thread-safe. */
final class SiteCounts {
  /** A single site must fit. */
  private static final int LEAST_LIMIT = 2 * LineCounts.MOST;

  /** Counts above are as good as equal when the least amount to subtract is looked for. */
  private static final int HIGHEST = 1 << 16;

  private final int limit;
  private final Map<String, LineCounts> sites = new HashMap<>();
  private long counters;
  private long thinned;

  SiteCounts(int limit) {
    if (limit < LEAST_LIMIT) {
      throw new IllegalArgumentException(
          "The limit must be at least " + LEAST_LIMIT + ", but is " + limit);
    }
    this.limit = limit;
  }

  int limit() {
    return limit;
  }

  long thinned() {
    return thinned;
  }

  void add(PageLines page) {
    if (page.isEmpty()) {
      return;
    }
    LineCounts site = sites.computeIfAbsent(page.site(), name -> new LineCounts());
    int before = site.size();
    int times = site.addPage(page.page(), page.lines());
    thinned += Math.max(0, times);
    counters += site.size() - before;
    keepToLimit();
  }

  void addAll(SiteCounts others) {
    thinned += others.thinned;
    others.sites.forEach(
        (name, other) -> {
          LineCounts site = sites.computeIfAbsent(name, n -> new LineCounts());
          int before = site.size();
          thinned += site.addAll(other) ? 1 : 0;
          counters += site.size() - before;
        });
    keepToLimit();
  }

  SiteCounts copy() {
    SiteCounts copy = new SiteCounts(limit);
    copy.addAll(this);
    return copy;
  }

  /** Puts back a site that was saved. */
  void restore(String name, LineCounts site) {
    sites.put(name, site);
    counters += site.size();
  }

  /** Puts back how often memory ran short. */
  void restore(long savedThinned) {
    thinned = savedThinned;
  }

  long pages(String name) {
    LineCounts site = sites.get(name);
    return site == null ? 0 : site.pages();
  }

  /** Returns the share of the pages of a site with a line, or 0 if it is too small. */
  double share(String name, long key) {
    LineCounts site = sites.get(name);
    if (site == null || key == LineKeys.NONE) {
      return 0;
    }
    long count = site.count(key);
    boolean template =
        count >= SiteTemplates.LEAST_PAGES
            && count * 100 >= site.pages() * SiteTemplates.LEAST_PERCENT;
    return template ? (double) count / site.pages() : 0;
  }

  SortedMap<String, LineCounts> sorted() {
    return new TreeMap<>(sites);
  }

  SiteTemplates.Statistics statistics() {
    long pages = sites.values().stream().mapToLong(LineCounts::pages).sum();
    return new SiteTemplates.Statistics(sites.size(), pages, counters, thinned);
  }

  private long cost() {
    return counters + (long) sites.size() * SiteTemplates.SITE_COST;
  }

  /** Each time, a quarter of the limit is freed, so the cost of it is spread over many lines. */
  private void keepToLimit() {
    if (cost() <= limit) {
      return;
    }
    long[] weights = new long[HIGHEST + 1];
    sites.values().forEach(site -> site.weigh(weights, 1, SiteTemplates.SITE_COST));
    long left = cost();
    int amount = 0;
    while (left > limit / 4L * 3) {
      amount++;
      left -= weights[amount];
    }
    int least = amount;
    sites.values().forEach(site -> site.subtract(least));
    sites.values().removeIf(site -> site.size() == 0);
    counters = sites.values().stream().mapToLong(LineCounts::size).sum();
    thinned++;
  }
}
