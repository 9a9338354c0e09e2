package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.apache.datasketches.frequencies.LongsSketch;

/**
 * The most frequent of any number of keys, with what is known of each, in bounded memory; for one
 * thread.
 *
 * <p>Counts are exact until there are more keys than the capacity; then seldom ones are forgotten,
 * and a count may be too small by {@link #error}. Source: Anderson et al. 2017, A High-Performance
 * Algorithm for Identifying Frequent Items in Data Streams, as in Apache DataSketches, which makes
 * no random choice.
 *
 * @param <V> what is known of a key
 */
final class FrequentKeys<V> {
  /** A key that was not forgotten. */
  record Frequent<V>(long key, long count, V value) {}

  private static final double LOAD = 0.75;

  private final LongsSketch counts;
  private final Map<Long, V> values = new HashMap<>();
  private final int slots;

  /**
   * Makes an empty one.
   *
   * @param slots a power of 2; three quarters of it can be filled
   */
  @JsonCreator
  FrequentKeys(@JsonProperty("slots") int slots) {
    this.counts = new LongsSketch(slots);
    this.slots = slots;
  }

  /** Counts a key, and returns what is known of it. */
  V add(long key, Supplier<V> fresh) {
    counts.update(key);
    V value = values.computeIfAbsent(key, k -> fresh.get());
    if (values.size() > 2 * LOAD * slots) {
      prune();
    }
    return value;
  }

  /** Forgets what the sketch forgot. */
  private void prune() {
    values.keySet().removeIf(key -> counts.getLowerBound(key) == 0);
  }

  void merge(FrequentKeys<V> other, BinaryOperator<V> merging) {
    counts.merge(other.counts);
    other.values.forEach((key, value) -> values.merge(key, value, merging));
    prune();
  }

  /** Returns the keys that were not forgotten, in no order. */
  List<Frequent<V>> all() {
    prune();
    List<Frequent<V>> all = new ArrayList<>(values.size());
    values.forEach((key, value) -> all.add(new Frequent<>(key, counts.getLowerBound(key), value)));
    return all;
  }

  /** Returns by how much counts may be too small; 0 while nothing was forgotten. */
  long error() {
    return counts.getMaximumError();
  }
}
