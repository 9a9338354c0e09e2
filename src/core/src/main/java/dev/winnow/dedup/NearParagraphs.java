package dev.winnow.dedup;

import dev.winnow.dedup.Duplicate.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The different paragraphs that near repeats are looked for among, and their families: a paragraph
 * and those that it represents in the index. Holds a number of paragraphs at most.
 */
final class NearParagraphs implements AutoCloseable {
  private final double threshold;
  private final int most;

  /** Fingerprints are made without the lock that guards all else. */
  private volatile DuplicateIndex index;

  private int size;
  private int[] firsts = new int[64];
  private int[] counts = new int[64];
  private int[] lasts = new int[64];

  /**
   * Where a paragraph belongs.
   *
   * @param family the number of the family
   * @param document the first document of the most similar paragraph, or its own
   * @param similarity to that paragraph; 1 without one
   * @param exact whether it has the same words
   */
  record Place(int family, int document, double similarity, boolean exact) {}

  NearParagraphs(double threshold, int most) {
    this.threshold = threshold;
    this.most = most;
    index = DuplicateIndex.inMemory(threshold);
  }

  Fingerprint fingerprint(String paragraph) {
    return index.fingerprint(paragraph);
  }

  boolean isFull() {
    return size == most;
  }

  int size() {
    return size;
  }

  /** Forgets all paragraphs. */
  void clear() {
    index.close();
    index = DuplicateIndex.inMemory(threshold);
    size = 0;
  }

  Place add(Fingerprint fingerprint, int document) {
    int number = size++;
    if (number == firsts.length) {
      firsts = Arrays.copyOf(firsts, number * 2);
      counts = Arrays.copyOf(counts, number * 2);
      lasts = Arrays.copyOf(lasts, number * 2);
    }
    firsts[number] = document;
    counts[number] = 0;
    lasts[number] = -1;
    String id = Integer.toString(number);
    Optional<Duplicate> duplicate = index.add(id, fingerprint);
    int family = Integer.parseInt(index.representative(id));
    return duplicate
        .map(d -> new Place(family, first(d, family, document), d.similarity(), isExact(d)))
        .orElseGet(() -> new Place(family, document, 1, true));
  }

  /** Counts a document for a family, once, and returns how many had it. */
  int count(int family, int document) {
    counts[family] += lasts[family] == document ? 0 : 1;
    lasts[family] = document;
    return counts[family];
  }

  int documents(int family) {
    return counts[family];
  }

  int last(int family) {
    return lasts[family];
  }

  /** Calls for the first document of each paragraph. */
  void forEachDocument(IntConsumer consumer) {
    Arrays.stream(firsts, 0, size).forEach(consumer);
  }

  /** A document does not repeat itself. */
  private int first(Duplicate duplicate, int family, int document) {
    int first = firsts[Integer.parseInt(duplicate.of())];
    return first == document ? firsts[family] : first;
  }

  private static boolean isExact(Duplicate duplicate) {
    return duplicate.kind() == Kind.EXACT;
  }

  @Override
  public void close() {
    index.close();
  }
}
