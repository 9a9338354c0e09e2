package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts records by a name that is one of few, with examples; for one thread. */
final class Tally {
  /** What is known of one name. */
  static final class Count {
    private final String name;
    private final Examples<String> examples = new Examples<>(Examples.USUAL);
    private long count;
    private double sum;

    @JsonCreator
    private Count(@JsonProperty("name") String name) {
      this.name = name;
    }

    String name() {
      return name;
    }

    long count() {
      return count;
    }

    /** Returns the mean of the values that were given. */
    double mean() {
      return count == 0 ? 0 : sum / count;
    }

    List<String> examples() {
      return examples.ids();
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();

  void add(String name, ReportedRecord record) {
    add(name, 0, record);
  }

  void add(String name, double value, ReportedRecord record) {
    Count count = of(name);
    count.count++;
    count.sum += value;
    count.examples.add(record, record.id());
  }

  /** Counts what has no id. */
  void add(String name) {
    of(name).count++;
  }

  private Count of(String name) {
    return counts.computeIfAbsent(name, Count::new);
  }

  void merge(Tally other) {
    for (Count their : other.counts.values()) {
      Count mine = of(their.name);
      mine.count += their.count;
      mine.sum += their.sum;
      mine.examples.merge(their.examples);
    }
  }

  /** Returns examples of all names together. */
  List<String> examples() {
    Examples<String> all = new Examples<>(Examples.USUAL);
    counts.values().forEach(count -> all.merge(count.examples));
    return all.ids();
  }

  long total() {
    return counts.values().stream().mapToLong(Count::count).sum();
  }

  /** Returns the counts, the greatest first, of equals by name. */
  List<Count> byCount() {
    List<Count> sorted = new ArrayList<>(counts.values());
    sorted.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::name));
    return sorted;
  }
}
