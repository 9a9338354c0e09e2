package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clusters of an index by a policy. */
final class DocumentClusters {
  private static final Comparator<Document> ORDER =
      Comparator.comparingLong(Document::key)
          .thenComparing(Document::content, DocumentClusters::compare)
          .thenComparing(Document::id);

  private final IndexCore core;
  private final List<Document> documents = new ArrayList<>();

  private record Document(String id, int text, long key, HashValue128 content) {}

  private DocumentClusters(IndexCore core) {
    this.core = core;
  }

  /** Returns the clusters of two documents or more, those with the best representatives first. */
  static List<DuplicateCluster> of(IndexCore core, Clustering clustering, KeepPolicy policy) {
    DocumentClusters clusters = new DocumentClusters(core);
    IndexStore store = core.store();
    store.forEachDocument(
        (id, text, facts) ->
            clusters.documents.add(
                new Document(
                    id, text, policy.key(facts, clusters.documents.size()), store.content(text))));
    clusters.documents.sort(ORDER);
    return clusters.members(clusters.representatives(clustering, policy), policy);
  }

  /** Returns the representative of each text. */
  private int[] representatives(Clustering clustering, KeepPolicy policy) {
    IndexStore store = core.store();
    int[] order = texts();
    if (policy == KeepPolicy.FIRST_SEEN) {
      int[] representatives = new int[store.texts()];
      for (int text : order) {
        representatives[text] = core.grouping().representative(text);
      }
      return representatives;
    }
    return clustering == Clustering.STAR
        ? Clusters.stars(order, store.texts(), store::forEachPair, this::similarity)
        : Clusters.components(order, store.texts(), store::forEachPair);
  }

  /** Returns the texts with documents in the order of the best ones. */
  private int[] texts() {
    boolean[] seen = new boolean[core.store().texts()];
    int[] order = new int[seen.length];
    int count = 0;
    for (Document document : documents) {
      if (!seen[document.text()]) {
        seen[document.text()] = true;
        order[count++] = document.text();
      }
    }
    return Arrays.copyOf(order, count);
  }

  private float similarity(int a, int b) {
    return (float) compare(core.verifier().probe(core.store(), a), b);
  }

  private double compare(Verifier.Probe probe, int text) {
    Match match = core.verifier().compare(probe, core.store(), text);
    return match == null ? Match.BELOW : match.similarity();
  }

  private DuplicateCluster cluster(int representative, List<Document> members) {
    Verifier.Probe probe = core.verifier().probe(core.store(), representative);
    return new DuplicateCluster(
        members.get(0).id(),
        members.stream().map(Document::id).toList(),
        members.stream().map(m -> similarity(probe, representative, m.text())).toList());
  }

  private double similarity(Verifier.Probe probe, int representative, int text) {
    double similarity = text == representative ? 1 : compare(probe, text);
    return similarity == Match.BELOW ? Double.NaN : similarity;
  }

  private List<DuplicateCluster> members(int[] representatives, KeepPolicy policy) {
    int[] sizes = new int[representatives.length];
    documents.forEach(document -> sizes[representatives[document.text()]]++);
    Map<Integer, List<Document>> clusters = new LinkedHashMap<>();
    for (Document document : documents) {
      int representative = representatives[document.text()];
      if (sizes[representative] > 1) {
        clusters.computeIfAbsent(representative, r -> new ArrayList<>()).add(document);
      }
    }
    List<DuplicateCluster> result = new ArrayList<>(clusters.size());
    clusters.forEach(
        (representative, members) -> {
          if (policy == KeepPolicy.FIRST_SEEN) {
            // not the first document where that of the first text was removed and came again
            String first = core.store().firstId(representative);
            members.sort(Comparator.comparing(member -> !member.id().equals(first)));
          }
          result.add(cluster(representative, members));
        });
    return Collections.unmodifiableList(result);
  }

  /** Compares hashes as unsigned numbers. */
  private static int compare(HashValue128 a, HashValue128 b) {
    int upper = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return upper != 0
        ? upper
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }
}
