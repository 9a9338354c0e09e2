package dev.winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What a {@link BatchDedup} found, read from its folder: valid until that is closed. Not safe for
 * use by several threads.
 */
public final class BatchResult {
  private final BatchFolder folder;
  private final BatchTexts texts;
  private final long memory;
  private final MappedFile groups;
  private final MappedFile representatives;
  private boolean read;

  BatchResult(BatchFolder folder, BatchTexts texts, long memory) {
    this.folder = folder;
    this.texts = texts;
    this.memory = memory;
    groups = folder.map(BatchFiles.GROUPS);
    representatives = folder.map(BatchFiles.REPRESENTATIVES);
  }

  /** Returns the counts. */
  public BatchStatistics statistics() {
    return BatchStatistics.of(folder);
  }

  /** Hands on all documents in the order in which they were added. Takes constant memory. */
  public void forEach(Consumer<BatchDocument> consumer) {
    try (PairFile pairs = new PairFile(folder)) {
      pairs.next();
      for (int document = 0; document < texts.documents(); document++) {
        Optional<Duplicate> duplicate = duplicate(document, pairs);
        int representative = number(representatives, document);
        String id = texts.id(document);
        consumer.accept(
            new BatchDocument(
                document,
                id,
                duplicate,
                representative,
                representative == document ? id : texts.id(representative)));
      }
    }
    read = true;
  }

  /**
   * Hands on all clusters of two documents or more, ordered by the numbers of their
   * representatives. Takes the memory for sorting, and that for the ids of one cluster.
   */
  public void forEachCluster(Consumer<DuplicateCluster> consumer) {
    try (Parallel parallel = new Parallel(1)) {
      new SortedRanges(memory, parallel)
          .forEach(
              folder.file(BatchFiles.MEMBERS),
              (sorted, length) -> {
                for (int from = 0; from < length; ) {
                  int to = BandLinker.endOfBucket(sorted, from, length);
                  consumer.accept(cluster(sorted, from, to));
                  from = to;
                }
              });
    }
    read = true;
  }

  /** Returns whether all was handed on once. */
  boolean wasRead() {
    return read;
  }

  private DuplicateCluster cluster(long[] sorted, int from, int to) {
    int representative = (int) (sorted[from] >>> Integer.SIZE);
    List<String> members = new ArrayList<>(to - from + 1);
    List<Double> similarities = new ArrayList<>(to - from + 1);
    IntStream.concat(
            IntStream.of(representative),
            IntStream.range(from, to)
                .mapToObj(i -> (int) sorted[i])
                .sorted(texts::compare)
                .mapToInt(Integer::intValue))
        .forEach(
            document -> {
              members.add(texts.id(document));
              similarities.add(similarity(document, representative));
            });
    return new DuplicateCluster(members.get(0), members, similarities);
  }

  private double similarity(int document, int representative) {
    int text = text(document);
    int other = text(representative);
    double similarity = text == other ? 1 : texts.exactSimilarity(text, other);
    return similarity == Jaccard.BELOW ? Double.NaN : similarity;
  }

  /** Returns the first document with the same text. */
  private int text(int document) {
    int group = number(groups, document);
    return group < 0 ? ~group : document;
  }

  private Optional<Duplicate> duplicate(int document, PairFile pairs) {
    int group = number(groups, document);
    if (group < 0) {
      return Optional.of(new Duplicate(texts.id(~group), 1, Duplicate.Kind.EXACT));
    }
    int of = -1;
    float most = 0;
    while (pairs.later() == document) {
      // pairs come by their earlier documents, of which the first wins among equals
      if (pairs.similarity() > most) {
        of = pairs.earlier();
        most = pairs.similarity();
      }
      pairs.next();
    }
    if (of < 0) {
      of = earlierRepresentative(document);
    }
    return of < 0 ? Optional.empty() : near(document, of);
  }

  /**
   * Returns the text of the representative if it comes earlier, else -1: in a crowd of similar
   * texts, where not every pair is a candidate, clusters may be joined by pairs that no band
   * proposed.
   */
  private int earlierRepresentative(int document) {
    int representative = number(representatives, document);
    int text = text(representative);
    return text < document ? text : -1;
  }

  private Optional<Duplicate> near(int document, int of) {
    // anew, because the file has it in single precision
    double similarity = texts.exactSimilarity(document, of);
    return similarity == Jaccard.BELOW
        ? Optional.empty()
        : Optional.of(new Duplicate(texts.id(of), similarity, Duplicate.Kind.NEAR));
  }

  private static int number(MappedFile file, int document) {
    return file.getInt((long) document * Integer.BYTES);
  }
}
