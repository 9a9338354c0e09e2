package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.boilerplate.SiteTemplates;
import dev.winnow.dedup.DuplicateCluster;
import dev.winnow.dedup.SharedPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The largest clusters of duplicates. */
final class LargestClusters {
  private static final int SHOWN = 10;
  private static final int MEMBERS = 10;
  private static final int HOSTS = 5;

  /** The hosts are those of so many members. */
  private static final int READ = 2000;

  /**
   * What is shown of a cluster.
   *
   * @param size with the members that are left out
   * @param members the first, the representative among them
   * @param similarities of as many of the members as are shown
   */
  private record Cluster(
      String representative, int size, List<String> members, List<Double> similarities) {
    static Cluster of(DuplicateCluster cluster) {
      List<String> members = cluster.members();
      List<Double> similarities = cluster.similarities();
      return new Cluster(
          cluster.representative(),
          members.size(),
          List.copyOf(members.subList(0, Math.min(READ, members.size()))),
          List.copyOf(similarities.subList(0, Math.min(MEMBERS + 1, similarities.size()))));
    }
  }

  private static final Comparator<Cluster> ORDER =
      Comparator.<Cluster>comparingInt(cluster -> -cluster.size())
          .thenComparing(Cluster::representative);

  private final List<Cluster> largest = new ArrayList<>();

  void add(List<DuplicateCluster> clusters) {
    clusters.stream()
        .sorted(
            Comparator.<DuplicateCluster>comparingInt(cluster -> -cluster.members().size())
                .thenComparing(DuplicateCluster::representative))
        .limit(SHOWN)
        .map(Cluster::of)
        .forEach(largest::add);
    cut();
  }

  private void cut() {
    largest.sort(ORDER);
    while (largest.size() > SHOWN) {
      largest.remove(SHOWN);
    }
  }

  void clear() {
    largest.clear();
  }

  void merge(LargestClusters other) {
    largest.addAll(other.largest);
    cut();
  }

  void write(ArrayNode to, NamedRecords named) {
    for (Cluster cluster : largest) {
      if (cluster.members().stream().allMatch(id -> named.sample(id).isEmpty())) {
        // the index has it from other runs
        continue;
      }
      ObjectNode written = to.addObject();
      written.put("representative", named.name(cluster.representative()));
      written.put("size", cluster.size());
      hosts(cluster, named, written.putArray("hosts"));
      ArrayNode members = written.putArray("members");
      for (int i = 1; i < cluster.similarities().size(); i++) {
        String id = cluster.members().get(i);
        double similarity = cluster.similarities().get(i);
        ObjectNode member = members.addObject();
        member.put("id", named.name(id));
        member.put("similarity", Double.isNaN(similarity) ? null : Json.rounded(similarity));
        member.put("kind", named.sample(id).map(Sample::kind).orElse(null));
      }
      written.put("passage", passage(cluster, named));
    }
  }

  private static void hosts(Cluster cluster, NamedRecords named, ArrayNode to) {
    Map<String, Long> counts = new TreeMap<>();
    for (String id : cluster.members()) {
      named
          .sample(id)
          .map(sample -> SiteTemplates.siteOf(sample.url()))
          .filter(host -> !host.isEmpty())
          .ifPresent(host -> counts.merge(host, 1L, Long::sum));
    }
    counts.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(HOSTS)
        .forEach(e -> to.addObject().put("host", e.getKey()).put("count", e.getValue()));
  }

  /** Returns the longest run of words that the samples of the first two share. */
  private static String passage(Cluster cluster, NamedRecords named) {
    Optional<String> a = named.sample(cluster.members().get(0)).map(Sample::text);
    Optional<String> b = named.sample(cluster.members().get(1)).map(Sample::text);
    return a.isEmpty() || b.isEmpty()
        ? ""
        : SharedPassage.longest(a.get(), b.get())
            .map(shared -> a.get().substring(shared.startA(), shared.endA()))
            .orElse("");
  }
}
