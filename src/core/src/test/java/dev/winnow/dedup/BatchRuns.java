package dev.winnow.dedup;

import java.util.ArrayList;
import java.util.List;

/** What the tests of batches have in common. */
final class BatchRuns {
  static final List<String> FAMILIES = GeneratedTexts.families(40, 11);

  private BatchRuns() {}

  static void addAll(BatchDedup batch, List<String> texts) {
    for (int i = (int) batch.size(); i < texts.size(); i++) {
      batch.add("d" + i, texts.get(i));
    }
  }

  static List<BatchDocument> run(BatchDedupBuilder options, List<String> texts) {
    try (BatchDedup batch = options.open()) {
      addAll(batch, texts);
      return read(batch.finish());
    }
  }

  static List<BatchDocument> read(BatchResult result) {
    List<BatchDocument> documents = new ArrayList<>();
    result.forEach(documents::add);
    return documents;
  }

  static List<DuplicateCluster> clusters(BatchResult result) {
    List<DuplicateCluster> clusters = new ArrayList<>();
    result.forEachCluster(clusters::add);
    return clusters;
  }
}
