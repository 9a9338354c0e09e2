package dev.winnow.benchmarks.leftovers;

import dev.winnow.evaluation.Means;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What cleaning made of the texts of one extractor.
 *
 * @param name the extractor
 * @param pages one a page, in the order of their ids
 */
public record Leftover(String name, List<CleanedPage> pages) {
  /** A page got better or worse if its F1 changed by more. */
  public static final double CHANGE = 0.01;

  /** Copies the list. */
  public Leftover {
    pages = List.copyOf(pages);
  }

  /** Returns the means over the texts as they came. */
  public Means before() {
    return Means.of(pages.stream().map(CleanedPage::before).toList());
  }

  /** Returns the means over what was left of them. */
  public Means after() {
    return Means.of(pages.stream().map(CleanedPage::after).toList());
  }

  /** Returns what cleaning added to the mean F1. */
  public double gain() {
    return after().f1() - before().f1();
  }

  /** Returns the share of the pages whose F1 rose by more than {@link #CHANGE}. */
  public double better() {
    return share(page -> page.gain() > CHANGE);
  }

  /** Returns the share of the pages whose F1 fell by more than {@link #CHANGE}. */
  public double worse() {
    return share(page -> page.gain() < -CHANGE);
  }

  /** Returns the share of all words in the references that were there before and are gone. */
  public double lost() {
    return gone(CleanedPage::wantedBefore, CleanedPage::wantedAfter);
  }

  /** Returns the share of all words not in the references that were there before and are gone. */
  public double removed() {
    return gone(
        page -> page.before().predictedWords() - page.wantedBefore(),
        page -> page.after().predictedWords() - page.wantedAfter());
  }

  /** Returns the number of pages for which there was no text because the extractor threw. */
  public long failed() {
    return pages.stream().filter(CleanedPage::failed).count();
  }

  /** Returns the {@code n} pages whose F1 fell most, those that fell only. */
  public List<CleanedPage> worst(int n) {
    return pages.stream()
        .filter(page -> page.gain() < 0)
        .sorted(Comparator.comparingDouble(CleanedPage::gain))
        .limit(n)
        .toList();
  }

  /** Returns the mean gain on the pages of each type. */
  public Map<String, Double> gainByType() {
    return gains(CleanedPage::type);
  }

  /** Returns the mean gain on each source of a mixed folder; one entry when it is not mixed. */
  public Map<String, Double> gainByGroup() {
    return gains(CleanedPage::group);
  }

  private Map<String, Double> gains(Function<CleanedPage, String> key) {
    return pages.stream()
        .collect(
            Collectors.groupingBy(
                key, TreeMap::new, Collectors.averagingDouble(CleanedPage::gain)));
  }

  private double share(Predicate<CleanedPage> test) {
    return pages.stream().filter(test).count() / (double) Math.max(1, pages.size());
  }

  private double gone(ToLongFunction<CleanedPage> before, ToLongFunction<CleanedPage> after) {
    long words = pages.stream().mapToLong(before).sum();
    return words == 0 ? 0 : 1 - pages.stream().mapToLong(after).sum() / (double) words;
  }
}
