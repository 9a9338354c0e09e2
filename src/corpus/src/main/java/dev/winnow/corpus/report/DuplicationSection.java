package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateCluster;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.IndexStatistics;
import dev.winnow.dedup.KeepPolicy;
import java.util.Arrays;
import java.util.List;

/** Which records repeat others. */
final class DuplicationSection implements Section<DuplicationSection> {
  /** The first sizes of the bins, after research on what curators look at. */
  private static final int[] SIZES = {2, 3, 6, 21, 101};

  private final double threshold;
  private final LowerThresholds lower;
  private final LargestClusters largest = new LargestClusters();
  private final long[] sizes = new long[SIZES.length];
  private final long[] similar = new long[LowerThresholds.THRESHOLDS.length];
  private long records;
  private long exact;
  private long near;
  private long clusters;
  private long verified;
  private long rejected;
  private long cutShort;
  private boolean isShared;

  @JsonCreator
  DuplicationSection(@JsonProperty("threshold") double threshold) {
    this.threshold = threshold;
    this.lower = LowerThresholds.below(threshold);
  }

  @Override
  public void add(ReportedRecord record) {
    records++;
    lower.add(record);
    if (record.duplicate().isPresent()) {
      Duplicate duplicate = record.duplicate().get();
      boolean isExact = duplicate.kind() == Duplicate.Kind.EXACT;
      exact += isExact ? 1 : 0;
      near += isExact ? 0 : 1;
      for (int i = 0; i < similar.length; i++) {
        similar[i] += duplicate.similarity() >= LowerThresholds.THRESHOLDS[i] ? 1 : 0;
      }
    }
  }

  /** Takes what an index knows of all its documents, at the end. */
  void finish(DuplicateIndex index, boolean shared) {
    isShared = shared;
    IndexStatistics statistics = index.statistics();
    long below = statistics.rejectedBySketch() + statistics.rejectedBySets();
    verified += statistics.compared() - below;
    rejected += below;
    cutShort += statistics.cutShort();
    List<DuplicateCluster> found = index.clusters(KeepPolicy.FIRST_SEEN);
    clusters += found.size();
    for (DuplicateCluster cluster : found) {
      int bin = SIZES.length - 1;
      while (SIZES[bin] > cluster.members().size()) {
        bin--;
      }
      sizes[bin]++;
    }
    largest.add(found);
  }

  @Override
  public void merge(DuplicationSection other) {
    records += other.records;
    exact += other.exact;
    near += other.near;
    if (other.isShared) {
      forgetIndex();
    }
    isShared = other.isShared;
    clusters += other.clusters;
    verified += other.verified;
    rejected += other.rejected;
    cutShort += other.cutShort;
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] += other.sizes[i];
    }
    for (int i = 0; i < similar.length; i++) {
      similar[i] += other.similar[i];
    }
    lower.merge(other.lower);
    largest.merge(other.largest);
  }

  /** What was known of an index that has more records now. */
  private void forgetIndex() {
    clusters = 0;
    verified = 0;
    rejected = 0;
    cutShort = 0;
    Arrays.fill(sizes, 0);
    largest.clear();
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ObjectNode to = report.putObject("duplication");
    to.put("threshold", threshold);
    to.put("shared_index", isShared);
    to.put("exact", exact);
    to.put("near", near);
    to.put("duplicate_rate", Json.share(exact + near, records));
    to.put("exact_rate", Json.share(exact, records));
    to.put("near_duplicate_rate", Json.share(near, records));
    to.put("clusters", clusters);
    ArrayNode bins = to.putArray("sizes");
    for (int i = 0; i < SIZES.length; i++) {
      ObjectNode bin = bins.addObject().put("from", SIZES[i]);
      if (i + 1 < SIZES.length) {
        bin.put("to", SIZES[i + 1] - 1);
      } else {
        bin.putNull("to");
      }
      bin.put("clusters", sizes[i]);
    }
    largest.write(to.putArray("largest"), named);
    to.putObject("candidates")
        .put("verified", verified)
        .put("rejected", rejected)
        .put("cut_short", cutShort);
    thresholds(to.putArray("at_thresholds"));
  }

  void close() {
    lower.close();
  }

  private void thresholds(ArrayNode to) {
    for (int i = 0; i < LowerThresholds.THRESHOLDS.length; i++) {
      double at = LowerThresholds.THRESHOLDS[i];
      boolean isLower = lower.isLower(at);
      to.addObject()
          .put("threshold", at)
          .put("documents", isLower ? lower.at(i, records, exact + near) : similar[i])
          .put("estimated", isLower && lower.isEstimated(records));
    }
  }
}
