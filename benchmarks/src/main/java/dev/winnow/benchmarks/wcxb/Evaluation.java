package dev.winnow.benchmarks.wcxb;

import static java.util.stream.Collectors.groupingBy;

import dev.winnow.evaluation.Means;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The results of one extractor on a folder.
 *
 * @param system the extractor's name
 * @param results one a page, in the order of their ids
 */
public record Evaluation(String system, List<PageResult> results) {
  /** The page types in the order in which WCXB lists them. */
  public static final List<String> TYPES =
      List.of("article", "documentation", "service", "forum", "collection", "listing", "product");

  /** Copies the list. */
  public Evaluation {
    results = List.copyOf(results);
  }

  /** Returns the means over all pages. */
  public Means overall() {
    return means(results);
  }

  /** Returns the means of each page type that occurs, the known ones first. */
  public Map<String, Means> byType() {
    Map<String, Means> means = means(PageResult::type);
    Map<String, Means> ordered = new LinkedHashMap<>();
    for (String type : TYPES) {
      Means known = means.remove(type);
      if (known != null) {
        ordered.put(type, known);
      }
    }
    ordered.putAll(means);
    return ordered;
  }

  /** Returns the means of each source of a mixed folder; one entry when it is not mixed. */
  public Map<String, Means> byGroup() {
    return means(PageResult::group);
  }

  /** Returns the pages on which the extractor threw. */
  public List<PageResult> failed() {
    return results.stream().filter(result -> result.failure().isPresent()).toList();
  }

  /** Returns how many pages took longer. */
  public long slowerThan(double millis) {
    return results.stream().filter(result -> result.millis() > millis).count();
  }

  /** Returns the {@code n} pages with the lowest F1, the lowest first. */
  public List<PageResult> worst(int n) {
    return first(n, Comparator.comparingDouble(result -> result.score().f1()));
  }

  /** Returns the {@code n} pages that took longest, the longest first. */
  public List<PageResult> slowest(int n) {
    return first(n, Comparator.comparingDouble(PageResult::millis).reversed());
  }

  private List<PageResult> first(int n, Comparator<PageResult> order) {
    return results.stream().sorted(order).limit(n).toList();
  }

  private Map<String, Means> means(Function<PageResult, String> key) {
    Map<String, Means> means = new TreeMap<>();
    results.stream().collect(groupingBy(key)).forEach((name, list) -> means.put(name, means(list)));
    return means;
  }

  private static Means means(List<PageResult> results) {
    return Means.of(results.stream().map(PageResult::score).toList());
  }
}
