package dev.winnow.dedup;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Joins similar texts to clusters and writes the representative of each document. Connected
 * components are independent of each other, so as many as fit into the memory are dealt with at
 * once. Takes 12 bytes a document, and 160 bytes a verified pair of the components in hand: of one
 * component also if it is larger than the memory.
 */
final class BatchClusters {
  private static final int BYTES_PER_PAIR = 160;

  private final BatchContext context;
  private final BatchTexts texts;
  private final MappedFile groups;
  private final int documents;
  private final long maxPairs;

  BatchClusters(BatchContext context) {
    this.context = context;
    this.texts = context.texts();
    this.groups = context.folder().map(BatchFiles.GROUPS);
    this.documents = texts.documents();
    this.maxPairs = Math.max(1, context.memory() / BYTES_PER_PAIR);
  }

  void run() {
    long total = context.manifest().get("pairs");
    context.progress(BatchStage.CLUSTERING, 0, total);
    DisjointSets components = new DisjointSets(documents);
    int[] pairsOf = new int[documents];
    PairFile.forEach(context.folder(), (a, b, similarity) -> components.union(a, b));
    PairFile.forEach(context.folder(), (a, b, similarity) -> pairsOf[components.find(a)]++);
    int[] representatives = new int[documents];
    for (int document = 0; document < documents; document++) {
      representatives[document] = group(document);
    }
    long done = 0;
    for (int from = 0; from < documents; ) {
      int to = from;
      long count = 0;
      while (to < documents && (count == 0 || count + pairsOf[to] <= maxPairs)) {
        count += pairsOf[to++];
      }
      if (count > 0) {
        cluster(new ComponentPairs(context.folder(), components, from, to, count), representatives);
      }
      done += count;
      if (done < total) {
        context.progress(BatchStage.CLUSTERING, done, total);
      }
      from = to;
    }
    write(representatives);
    context.next(BatchStage.DONE);
    context.progress(BatchStage.CLUSTERING, total, total);
  }

  /** For the first document of a text the best one of it, for others ~ the first. */
  private int group(int document) {
    return groups.getInt((long) document * Integer.BYTES);
  }

  private void cluster(ComponentPairs pairs, int[] representatives) {
    int[] documentOf = pairs.documents();
    int[] order = order(documentOf);
    int[] clusters =
        context.clustering() == Clustering.STAR
            ? Clusters.stars(
                order,
                order.length,
                pairs::forEach,
                (a, b) -> texts.similarity(documentOf[a], documentOf[b]))
            : Clusters.components(order, order.length, pairs::forEach);
    for (int i = 0; i < clusters.length; i++) {
      representatives[documentOf[i]] = group(documentOf[clusters[i]]);
    }
  }

  /** Returns the places of the texts, those with the best documents first. */
  private int[] order(int[] documentOf) {
    Integer[] order = new Integer[documentOf.length];
    Arrays.setAll(order, i -> i);
    if (context.policy() != KeepPolicy.FIRST_SEEN) {
      Arrays.sort(order, (a, b) -> texts.compare(group(documentOf[a]), group(documentOf[b])));
    }
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private void write(int[] representatives) {
    try (AppendFile file = context.folder().rewrite(BatchFiles.REPRESENTATIVES);
        AppendFile members = context.folder().rewrite(BatchFiles.MEMBERS)) {
      for (int document = 0; document < documents; document++) {
        int representative = representatives[document];
        if (representative < 0) {
          // the first document of a text comes before the others
          representative = representatives[~representative];
          representatives[document] = representative;
        }
        file.putInt(representative);
        if (representative != document) {
          members.putLong((long) representative << Integer.SIZE | document);
        }
      }
    }
    BitSet clusters = new BitSet(documents);
    long represented = 0;
    for (int document = 0; document < documents; document++) {
      if (representatives[document] != document) {
        clusters.set(representatives[document]);
        represented++;
      }
    }
    context.manifest().put("clusters", clusters.cardinality());
    context.manifest().put("represented", represented);
  }
}
