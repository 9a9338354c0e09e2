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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which records repeat others. */
final class DuplicationSection implements Section<DuplicationSection> {
  /** The first sizes of the bins, after research on what curators look at. */
  private static final int[] SIZES = {2, 3, 6, 21, 101};

  private final double threshold;
  private final LowerThresholds lower;
  private final LargestClusters largest = new LargestClusters();
  private final long[] sizes = new long[SIZES.length];
  private final List<Examples<String>> ofSize = several(SIZES.length);
  private final long[] similar = new long[LowerThresholds.THRESHOLDS.length];
  private final List<Examples<String>> atLeast = several(similar.length);
  private final Examples<String> leastAlike = new Examples<>(Examples.USUAL);
  private final Examples<String> exactOnes = new Examples<>(Examples.USUAL);
  private final Examples<String> nearOnes = new Examples<>(Examples.USUAL);
  private long records;
  private long exact;
  private long near;
  private long clusters;
  private long verified;
  private long rejected;
  private long cutShort;
  private boolean isShared;

  /** What the shared index had at the end. */
  private long indexed;

  @JsonCreator
  DuplicationSection(@JsonProperty("threshold") double threshold) {
    this.threshold = threshold;
    this.lower = new LowerThresholds(threshold);
  }

  private static List<Examples<String>> several(int number) {
    return Stream.generate(() -> new Examples<String>(Examples.USUAL)).limit(number).toList();
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
      (isExact ? exactOnes : nearOnes).add(record, record.id());
      leastAlike.add(duplicate.similarity(), record, record.id());
      for (int i = 0; i < similar.length; i++) {
        if (duplicate.similarity() >= LowerThresholds.THRESHOLDS[i]) {
          similar[i]++;
          // the least alike that count say most about a threshold
          atLeast.get(i).add(duplicate.similarity(), record, record.id());
        }
      }
    }
  }

  /** Takes what an index knows of all its documents, at the end. */
  void finish(DuplicateIndex index, boolean shared) {
    isShared = shared;
    IndexStatistics statistics = index.statistics();
    long below = statistics.rejectedBySketch() + statistics.rejectedBySets();
    indexed = statistics.documents();
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
      String kept = ReportedRecord.named(cluster.representative());
      ofSize.get(bin).add(kept, kept);
    }
    largest.add(found);
  }

  @Override
  public void merge(DuplicationSection other) {
    records += other.records;
    exact += other.exact;
    near += other.near;
    if (!isShared || !other.isShared) {
      isShared = other.isShared;
      if (isShared) {
        forgetIndex();
      }
      addIndex(other);
    } else if (other.indexed >= indexed) {
      // the later a part, the more has the index, in whatever order they are merged
      forgetIndex();
      addIndex(other);
    }
    for (int i = 0; i < similar.length; i++) {
      similar[i] += other.similar[i];
      atLeast.get(i).merge(other.atLeast.get(i));
    }
    leastAlike.merge(other.leastAlike);
    exactOnes.merge(other.exactOnes);
    nearOnes.merge(other.nearOnes);
    lower.merge(other.lower);
  }

  private void addIndex(DuplicationSection other) {
    indexed = other.indexed;
    clusters += other.clusters;
    verified += other.verified;
    rejected += other.rejected;
    cutShort += other.cutShort;
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] += other.sizes[i];
      ofSize.get(i).merge(other.ofSize.get(i));
    }
    largest.merge(other.largest);
  }

  /** What was known of an index that has more records now. */
  private void forgetIndex() {
    clusters = 0;
    verified = 0;
    rejected = 0;
    cutShort = 0;
    Arrays.fill(sizes, 0);
    ofSize.forEach(Examples::clear);
    largest.clear();
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ObjectNode to = report.putObject("duplication");
    to.put("threshold", threshold);
    to.put("shared_index", isShared);
    to.put("exact", exact);
    to.put("near", near);
    named.examples(to, "exact_examples", exactOnes.ids());
    named.examples(to, "near_examples", nearOnes.ids());
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
      named.examples(bin, ofSize.get(i).ids());
    }
    largest.write(to.putArray("largest"), named);
    ObjectNode candidates =
        to.putObject("candidates")
            .put("verified", verified)
            .put("rejected", rejected)
            .put("cut_short", cutShort);
    named.examples(
        candidates,
        "verified_examples",
        verified == 0 ? List.of() : (near > 0 ? nearOnes : exactOnes).ids());
    named.examples(candidates, "rejected_examples", rejected == 0 ? List.of() : almost());
    thresholds(to.putArray("at_thresholds"), named);
  }

  /** Returns records that are no duplicates, the most alike first. */
  private List<String> almost() {
    return IntStream.iterate(similar.length - 1, i -> i >= 0, i -> i - 1)
        .boxed()
        .flatMap(i -> lower.examples(i).ids().stream())
        .limit(Examples.USUAL)
        .toList();
  }

  void close() {
    lower.close();
  }

  private void thresholds(ArrayNode to, NamedRecords named) {
    boolean isWritten = false;
    for (int i = 0; i < LowerThresholds.THRESHOLDS.length; i++) {
      double at = LowerThresholds.THRESHOLDS[i];
      if (!isWritten && at > threshold) {
        own(to, named);
      }
      isWritten |= at >= threshold;
      ObjectNode written = to.addObject().put("threshold", at);
      if (!lower.isLower(at)) {
        written.put("documents", similar[i]).put("estimated", false);
      } else if (isShared) {
        // what the index had before is not looked at
        written.putNull("documents").put("estimated", false);
      } else {
        written
            .put("documents", lower.at(i, records, exact + near))
            .put("estimated", lower.isEstimated(records));
      }
      List<String> added = lower.examples(i).ids();
      named.examples(written, added.isEmpty() ? atLeast.get(i).ids() : added);
    }
    if (!isWritten) {
      own(to, named);
    }
  }

  /** Writes the threshold of the run where it is none of the usual ones. */
  private void own(ArrayNode to, NamedRecords named) {
    ObjectNode written =
        to.addObject()
            .put("threshold", threshold)
            .put("documents", exact + near)
            .put("estimated", false);
    named.examples(written, leastAlike.ids());
  }
}
