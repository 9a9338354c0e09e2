package dev.winnow.cli;

import dev.winnow.dedup.BatchStatistics;
import dev.winnow.dedup.IndexStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in plain words where a search for duplicates did not compare all it might have. */
final class SearchLimits {
  private final List<String> limits = new ArrayList<>();

  /** Of a run that added to an index, by the counts before and after it. */
  static List<String> of(IndexStatistics before, IndexStatistics after) {
    SearchLimits said = new SearchLimits();
    said.say(
        after.cutShort() - before.cutShort(),
        "records with more look-alikes than are compared: %d; each was compared with the 256 that"
            + " share the most unusual passages with it, or until 64 of them were duplicates, so a"
            + " duplicate may be missed, or one be named that is not the most similar");
    said.say(
        after.giantBuckets(),
        "groups of look-alikes that are full: %d; a group takes 64 records, such as pages of one"
            + " template, and a later one that is like others only by that group is not compared"
            + " with them");
    return said.limits;
  }

  /** Of a run on disk. */
  static List<String> of(BatchStatistics counts) {
    SearchLimits said = new SearchLimits();
    said.say(
        counts.giantBuckets(),
        "groups of more than 32 look-alikes: %d; the records of such a group, such as pages of one"
            + " template, were compared with 32 of it and not all with each other, so a duplicate"
            + " may be missed");
    said.say(
        counts.skipped(),
        "records left out of a group of look-alikes that was too large for the memory: %d; what"
            + " they are like only by that group was not found; more --memory takes in more");
    return said.limits;
  }

  private void say(long count, String limit) {
    if (count > 0) {
      limits.add(String.format(Locale.ROOT, limit, count));
    }
  }
}
