package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.dedup.DuplicateIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many more records would be duplicates at lower thresholds: those among the first ones, by an
 * index of their own. Others are thought to have as many for each that is a duplicate now.
 */
final class LowerThresholds {
  /** The index of so many records takes some 50 MB, and a few seconds. */
  static final int RECORDS = 10_000;

  static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.9};

  private final double threshold;
  private final long[] found = new long[THRESHOLDS.length];
  private final List<Examples<String>> only = new ArrayList<>();
  @JsonIgnore private @Nullable DuplicateIndex index;
  private long records;
  private long duplicates;

  @JsonCreator
  LowerThresholds(@JsonProperty("threshold") double threshold) {
    this.threshold = threshold;
    for (int i = 0; i < THRESHOLDS.length; i++) {
      only.add(new Examples<>(Examples.USUAL));
    }
  }

  void add(ReportedRecord record) {
    if (records >= RECORDS || threshold <= THRESHOLDS[0]) {
      close();
      return;
    }
    if (index == null) {
      index = DuplicateIndex.inMemory(THRESHOLDS[0]);
    }
    records++;
    duplicates += record.duplicate().isPresent() ? 1 : 0;
    // by number, as ids are free only in the index of the run
    Optional<Double> similarity =
        index
            .add(Long.toString(records), record.document().textWithoutTemplates())
            .map(d -> d.similarity());
    int last = -1;
    for (int i = 0; i < THRESHOLDS.length; i++) {
      if (similarity.isPresent() && similarity.get() >= THRESHOLDS[i]) {
        found[i]++;
        last = i;
      }
    }
    if (last >= 0 && isLower(THRESHOLDS[last]) && record.duplicate().isEmpty()) {
      only.get(last).add(record, record.id());
    }
  }

  void merge(LowerThresholds other) {
    records += other.records;
    duplicates += other.duplicates;
    for (int i = 0; i < found.length; i++) {
      found[i] += other.found[i];
      only.get(i).merge(other.only.get(i));
    }
    other.close();
  }

  /** Returns whether a threshold is lower than that of the run. */
  boolean isLower(double other) {
    return other < threshold;
  }

  /** Returns records that are no duplicates, but would be at this threshold and none above it. */
  Examples<String> examples(int i) {
    return only.get(i);
  }

  /** Returns how many duplicates there would be at a lower threshold. */
  long at(int i, long ofRecords, long ofDuplicates) {
    double factor =
        !isEstimated(ofRecords)
            ? 1
            : duplicates > 0 ? (double) ofDuplicates / duplicates : (double) ofRecords / records;
    return Math.min(ofRecords, Math.max(ofDuplicates, Math.round(found[i] * factor)));
  }

  boolean isEstimated(long ofRecords) {
    return records != 0 && records != ofRecords;
  }

  void close() {
    if (index != null) {
      index.close();
      index = null;
    }
  }
}
