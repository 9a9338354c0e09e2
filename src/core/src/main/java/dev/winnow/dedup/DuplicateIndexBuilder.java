package dev.winnow.dedup;

import info.debatty.java.stringsimilarity.interfaces.NormalizedStringSimilarity;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Options of a {@link DuplicateIndex}. Not safe for use by several threads; can be used again after
 * {@link #build}.
 */
public final class DuplicateIndexBuilder {
  private static final double DEFAULT_THRESHOLD = 0.8;

  /** No containment reaches it. */
  private static final double OFF = Double.MAX_VALUE;

  private @Nullable Double threshold;
  private double containment = OFF;
  private @Nullable Clustering clustering;
  private @Nullable KeptSets sets;
  private @Nullable NormalizedStringSimilarity similarity;
  private Function<String, Optional<String>> texts = id -> Optional.empty();

  DuplicateIndexBuilder() {}

  /**
   * Sets the least similarity of near duplicates; by default 0.8.
   *
   * @param threshold above 0 and up to 1
   * @throws IllegalArgumentException if it is out of range
   */
  public DuplicateIndexBuilder threshold(double threshold) {
    this.threshold = inRange("threshold", threshold);
    return this;
  }

  /** Sets where the sets of shingles are kept; by default on the heap. */
  public DuplicateIndexBuilder sets(KeptSets sets) {
    this.sets = Objects.requireNonNull(sets, "sets");
    return this;
  }

  /** Sets how similar documents are joined to clusters; by default to stars. */
  public DuplicateIndexBuilder clustering(Clustering clustering) {
    this.clustering = Objects.requireNonNull(clustering, "clustering");
    return this;
  }

  /**
   * Makes the index also report documents that are no near duplicates, but of which one contains
   * the other: |A ∩ B| / min(|A|, |B|) reaches this threshold, by the shingles that {@link
   * Fingerprint#containment} takes. They do not join clusters. By default nothing is reported.
   *
   * <p>However long the larger text is, and whichever came first, a pair is found by the 5-grams
   * that are keys, one in eight ({@code FracMinHash}; Broder 1997, Irber et al. 2022), if it shares
   * enough of them. Of verbatim articles inside pages 2 to 30 times as long all were found from 80
   * words on, 0.999 at 60 words and 0.99 at 40; of those with edited words, whose containment
   * reaches 0.8, all from 80 words on, 0.996 at 60 and 0.98 at 40. Below 40 words many are missed:
   * a passage of n 5-grams has no key with a probability of (7/8)<sup>n</sup>. So are texts of
   * which less than a sixth is other than what more than 64 others have.
   *
   * <p>A text is compared with at most 64 others that share its keys. Texts of 400 words take 230
   * bytes more each and, with their fingerprints, about twice the time; at a path 2 kB more and
   * three times the time. Without {@linkplain #sets sets}, the share of common keys stands for the
   * containment, with a standard error of √(8 c (1 - c) / n) for a smaller text of n words, and too
   * small where more than 64 texts have a key.
   *
   * @param containment above 0 and up to 1
   * @throws IllegalArgumentException if it is out of range
   */
  public DuplicateIndexBuilder containment(double containment) {
    this.containment = inRange("containment threshold", containment);
    return this;
  }

  /**
   * Makes a measure of java-string-similarity decide instead of the Jaccard similarity of shingles,
   * which only proposes pairs then. The texts of the index are not kept, but asked for by id: of
   * documents that were added, and of those that are being added by their fingerprints. A document
   * whose text is not found is not similar to any, but for equal texts. What the measure or the
   * texts throw comes out of the method that asked, which then has changed nothing; only of a merge
   * into an index in memory stays what came before.
   *
   * @param similarity safe for use by several threads, as most of them are; from 0 to 1
   * @param texts safe for use by several threads; called with the index locked, so it must not use
   *     the index
   */
  public DuplicateIndexBuilder verifier(
      NormalizedStringSimilarity similarity, Function<String, Optional<String>> texts) {
    this.similarity = Objects.requireNonNull(similarity, "similarity");
    this.texts = Objects.requireNonNull(texts, "texts");
    return this;
  }

  /**
   * Returns an empty index in memory.
   *
   * @throws IllegalArgumentException if two options contradict each other
   */
  public DuplicateIndex build() {
    requireConsistent();
    double least = threshold();
    boolean contained = containment <= 1;
    Fingerprinter fingerprinter = new Fingerprinter(Banding.forThreshold(least));
    IndexStore store =
        new HeapStore(
            setStore(),
            text ->
                IndexedText.of(fingerprinter.fingerprint(text.content(), text.sets()), least)
                    .withContainmentKeys(contained));
    return build(store, least, clustering(), keptSets() != KeptSets.NONE, contained);
  }

  /**
   * Opens the index at a path to add to it, or makes one; see {@link DuplicateIndex#open}. One that
   * exists has its own threshold, clustering, measure and sets: options that were not given are
   * taken from it. One that was made without {@link #containment} cannot be asked for it; one that
   * was made with it can be opened with another threshold of containment, or without, and gets the
   * keys of what is added all the same. The sets are kept in the index, unless {@link
   * KeptSets#NONE} is given.
   *
   * @throws IllegalArgumentException if two options contradict each other, or one that was given
   *     contradicts the index, which is named with both values
   * @throws DuplicateIndexException as {@link DuplicateIndex#open}
   */
  public DuplicateIndex open(Path path) {
    requireConsistentWithPath();
    IndexHeader fresh =
        IndexHeader.of(
            threshold(),
            clustering().name(),
            measure(),
            keptSets() != KeptSets.NONE,
            containment <= 1);
    return build(LmdbIndex.open(path, fresh, header -> require(path, header)));
  }

  /**
   * Opens the index at a path to ask it; see {@link DuplicateIndex#openReadOnly}, and for the
   * options {@link #open}.
   *
   * @throws IllegalArgumentException as {@link #open}
   * @throws DuplicateIndexException as {@link DuplicateIndex#openReadOnly}
   */
  public DuplicateIndex openReadOnly(Path path) {
    requireConsistentWithPath();
    return build(LmdbIndex.openReadOnly(path, header -> require(path, header)));
  }

  private DuplicateIndex build(LmdbIndex index) {
    IndexHeader header = index.header();
    return build(
        index.store(),
        header.threshold(),
        Clustering.valueOf(header.clustering()),
        header.keepsSets(),
        header.findsContained());
  }

  private DuplicateIndex build(
      IndexStore store,
      double least,
      Clustering grouping,
      boolean mergeable,
      boolean containmentKeys) {
    Verifier verifier =
        similarity == null
            ? new ShingleVerifier(least, containment)
            : new TextVerifier(least, similarity, texts);
    return new DuplicateIndex(
        new Fingerprinter(Banding.forThreshold(least)),
        IndexCore.of(least, containmentKeys, store, verifier, grouping),
        grouping,
        mergeable);
  }

  private void require(Path path, IndexHeader header) {
    header.require(
        path, IndexHeader.THRESHOLD, threshold == null ? null : Double.toString(threshold));
    header.require(path, IndexHeader.CLUSTERING, clustering == null ? null : clustering.name());
    header.require(path, IndexHeader.MEASURE, measure());
    header.require(path, IndexHeader.SETS, sets == null ? null : IndexHeader.sets(false));
    if (containment <= 1) {
      header.requireContainment(path);
    }
  }

  private void requireConsistent() {
    if (similarity != null && containment <= 1) {
      throw new IllegalArgumentException(
          "verifier and containment: a verifier is the only measure; give one of them");
    }
    if (similarity != null && sets != null && sets != KeptSets.NONE) {
      throw new IllegalArgumentException(
          "verifier and sets(" + sets + "): a verifier does not use the sets; give one of them");
    }
  }

  private void requireConsistentWithPath() {
    requireConsistent();
    if (sets != null && sets != KeptSets.NONE) {
      throw new IllegalArgumentException(
          "sets(" + sets + ") and a path: an index at a path keeps its sets there; leave it out");
    }
  }

  private double threshold() {
    return threshold == null ? DEFAULT_THRESHOLD : threshold;
  }

  private Clustering clustering() {
    return clustering == null ? Clustering.STAR : clustering;
  }

  private String measure() {
    return similarity == null ? Duplicate.JACCARD : similarity.getClass().getName();
  }

  private KeptSets keptSets() {
    if (sets != null) {
      return sets;
    }
    return similarity == null ? KeptSets.HEAP : KeptSets.NONE;
  }

  private SetStore setStore() {
    return switch (keptSets()) {
      case HEAP -> new HeapSets();
      case NONE -> SetStore.NONE;
      case TEMPORARY_FILE -> new TemporarySets();
    };
  }

  private static double inRange(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "The " + name + " must be above 0 and at most 1, but is " + value);
    }
    return value;
  }
}
