package dev.winnow.dedup;

import java.util.List;
import java.util.Objects;

/**
 * Two or more documents that are duplicates of each other.
 *
 * @param representative the id of the document that stays by the policy
 * @param members the ids of all documents of the cluster, best first: the representative is the
 *     first; unmodifiable
 * @param similarities how similar each member is to the representative, by the measure of the
 *     index; NaN where it is below the threshold, as can be in connected components
 */
public record DuplicateCluster(
    String representative, List<String> members, List<Double> similarities) {
  /** Copies the lists and refuses null. */
  public DuplicateCluster {
    Objects.requireNonNull(representative, "representative");
    members = List.copyOf(members);
    similarities = List.copyOf(similarities);
  }
}
