package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A few records out of many: those with the smallest keys, by default the hashes of their ids, so
 * that the choice is the same in whatever order they come. A bottom-k sample; for one thread.
 *
 * @param <T> what is kept of a record
 */
final class Examples<T> {
  /** So many say what a figure means. */
  static final int USUAL = 5;

  private static final Comparator<Entry<?>> ORDER =
      Comparator.<Entry<?>>comparingDouble(Entry::value)
          .thenComparingLong(Entry::hash)
          .thenComparing(Entry::id);

  private record Entry<T>(double value, long hash, String id, T example) {}

  private final int size;
  private final List<Entry<T>> kept = new ArrayList<>(1);

  @JsonCreator
  Examples(@JsonProperty("size") int size) {
    this.size = size;
  }

  /** Offers an example for its hash alone. */
  void add(ReportedRecord record, T example) {
    add(0, record, example);
  }

  /** Offers an example; those of the smallest values stay. */
  void add(double value, ReportedRecord record, T example) {
    add(value, record.hash(), record.id(), example);
  }

  /** Offers an example of a record of which only the id is known. */
  void add(String id, T example) {
    add(0, ReportedRecord.hash(id), id, example);
  }

  private void add(double value, long hash, String id, T example) {
    if (takes(value, hash)) {
      add(new Entry<>(value, hash, id, example));
    }
  }

  /** Returns whether an example would stay, so that it need not be made in vain. */
  boolean takes(double value, long hash) {
    if (kept.size() < size) {
      return true;
    }
    Entry<T> last = kept.get(size - 1);
    return value < last.value() || (value == last.value() && hash <= last.hash());
  }

  private void add(Entry<T> entry) {
    int at = kept.size();
    while (at > 0 && ORDER.compare(entry, kept.get(at - 1)) < 0) {
      at--;
    }
    kept.add(at, entry);
    if (kept.size() > size) {
      kept.remove(size);
    }
  }

  void clear() {
    kept.clear();
  }

  void merge(Examples<T> other) {
    other.kept.forEach(this::add);
  }

  /** Returns the ids, the smallest first. */
  List<String> ids() {
    return kept.stream().map(Entry::id).toList();
  }

  /** Returns what was kept, the smallest first. */
  List<T> all() {
    return kept.stream().map(Entry::example).toList();
  }
}
