package dev.winnow.dedup;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The documents seen so far, and which of them repeat an earlier one.
 *
 * <p>Texts are compared as sets of word 5-grams, or of word 3-grams if the shorter one has fewer
 * than 50 words. White space, punctuation, letter case and Unicode compatibility forms do not
 * matter; digits do. Scripts written without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) count
 * pairs of characters as words. A text of fewer than five words is one shingle, so it only ever
 * repeats an equal text. A text without any word (empty, or only punctuation) is counted and never
 * a duplicate of anything.
 *
 * <p>Two documents are exact duplicates if the 128-bit hashes of their words are equal, and near
 * duplicates if the Jaccard similarity of their sets was measured and reaches the threshold:
 * locality-sensitive hashing proposes pairs, sketches of 128 bytes reject what is certainly below,
 * and the sets decide. {@link #candidateProbability} says which share of the pairs of a similarity
 * is proposed; at the threshold it is at least 0.995 (for thresholds from 0.044). Without
 * {@linkplain DuplicateIndexBuilder#sets sets} the sketches decide, and {@link Duplicate#exact}
 * tells.
 *
 * <p>Clusters are stars by default: every member is similar to its representative. {@link
 * #representative} goes by the order of arrival, {@link #clusters} by any {@link KeepPolicy}.
 *
 * <p>The work for one document is bounded: a band key takes at most 64 texts, and a text is
 * compared with at most 256 others, those first with which it shares the rarest keys, and until 64
 * similar ones are known; {@link DuplicateIndexBuilder#containment} adds 64. Only in a crowd of
 * more than 64 texts of one template can a proposed pair stay unmeasured and the order matter;
 * {@link IndexStatistics#cutShort} and {@link IndexStatistics#giantBuckets} count it.
 *
 * <p>Memory at the default threshold: 260 bytes for each distinct text (twice as much for those of
 * 50 to 61 words, which are sketched twice), 25 bytes and the id for each document, 12 for each
 * similar pair, and 8 bytes a word for the sets.
 *
 * <p>Safe for use by several threads. {@link #fingerprint} is the expensive part and takes no lock;
 * queries run in parallel; what changes the index runs alone. When several threads add, what they
 * get depends on who comes first. A closed index throws {@link IllegalStateException}.
 */
public final class DuplicateIndex implements AutoCloseable {
  private final Banding banding;
  private final Fingerprinter fingerprinter;
  private final IndexCore core;
  private final GuardedIndex guard;
  private final Clustering clustering;
  private final boolean mergeable;

  /** What was built; the store is closed with the index. */
  DuplicateIndex(
      Fingerprinter fingerprinter, IndexCore core, Clustering clustering, boolean mergeable) {
    this.banding = Banding.forThreshold(core.threshold());
    this.fingerprinter = fingerprinter;
    this.core = core;
    this.guard = new GuardedIndex(core);
    this.clustering = clustering;
    this.mergeable = mergeable;
  }

  /** Returns an empty index in memory with the default threshold of 0.8. */
  public static DuplicateIndex inMemory() {
    return builder().build();
  }

  /**
   * Returns an empty index in memory.
   *
   * @param threshold the least Jaccard similarity of near duplicates, above 0 and up to 1
   * @throws IllegalArgumentException if the threshold is out of range
   */
  public static DuplicateIndex inMemory(double threshold) {
    return builder().threshold(threshold).build();
  }

  /**
   * Opens the index at a path to add to it; makes one with the default options if there is none.
   *
   * <p>It is a folder of its own, which takes about 8 bytes a word and 2.5 kB a document. What was
   * added, removed or merged is there when the method returns, even if the process is killed the
   * moment after; the operating system writes it to disk in its own time, so that a power cut may
   * lose the last seconds, or damage the index, which a checksum in every record will tell. It has
   * one writer, and any number of readers: see {@link #openReadOnly}.
   *
   * @param path the folder, which is made if it does not exist
   * @throws DuplicateIndexException if the index is open for writing elsewhere, open in this
   *     process, damaged, made by another version, or none
   */
  public static DuplicateIndex open(Path path) {
    return builder().open(path);
  }

  /**
   * Opens the index at a path to ask it. A writer in another process may be at work: every question
   * is answered by what it had acknowledged when the question came. Whatever would change the index
   * throws an {@link UnsupportedOperationException}.
   *
   * @throws DuplicateIndexException if there is no index, or it is open in this process, damaged,
   *     or made by another version
   */
  public static DuplicateIndex openReadOnly(Path path) {
    return builder().openReadOnly(path);
  }

  /** Returns a builder, also for an index at a path. */
  public static DuplicateIndexBuilder builder() {
    return new DuplicateIndexBuilder();
  }

  /**
   * Returns the fingerprint of a text, without adding it. A pure function that takes no lock;
   * linear in the length of the text but for the sorting of its shingles. Indexes whose thresholds
   * lead to the same bands accept each other's fingerprints.
   */
  public Fingerprint fingerprint(String text) {
    return fingerprinter.fingerprint(text);
  }

  /**
   * Adds a document of which nothing else is known; see {@link #add(String, Fingerprint,
   * DocumentFacts)}.
   */
  public Optional<Duplicate> add(String id, Fingerprint fingerprint) {
    return add(id, fingerprint, DocumentFacts.NONE);
  }

  /**
   * Adds a document and returns the earlier document that it repeats: the first one with an equal
   * text, else the most similar one (the first of several), else the one that it contains or is
   * contained in most, if that is asked for; else nothing.
   *
   * <p>A document that is there already, with the same id and an equal text, stays as it is, and
   * what it repeats of the documents before it is found anew; so a job that was killed can be run
   * again.
   *
   * @param facts what a policy may ask for
   * @throws IllegalArgumentException if there is a document with the id and another text, or if the
   *     fingerprint was made with other parameters than this index's
   */
  public Optional<Duplicate> add(String id, Fingerprint fingerprint, DocumentFacts facts) {
    return add(id, fingerprint, facts, null);
  }

  /** Adds a document by its text, whose length in characters is the only fact known. */
  public Optional<Duplicate> add(String id, String text) {
    return add(id, text, DocumentFacts.ofLength(text.length()));
  }

  /**
   * Adds a document by its text; see {@link #add(String, Fingerprint, DocumentFacts)}. A
   * {@linkplain DuplicateIndexBuilder#verifier verifier} takes this text, and does not ask for it.
   */
  public Optional<Duplicate> add(String id, String text, DocumentFacts facts) {
    return add(id, fingerprint(text), facts, text);
  }

  private Optional<Duplicate> add(
      String id, Fingerprint fingerprint, DocumentFacts facts, @Nullable String text) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(facts, "facts");
    IndexedText indexed = indexed(fingerprint);
    return guard.write(
        store -> {
          if (!core.accepts(id, indexed)) {
            throw new IllegalArgumentException("The id was added with another text: " + id);
          }
          return guard.with(candidates -> core.add(id, indexed, facts, text, candidates));
        });
  }

  /**
   * Returns whether {@link #add(String, Fingerprint, DocumentFacts)} takes a document: no document
   * has the id, or one with an equal text.
   */
  public boolean accepts(String id, Fingerprint fingerprint) {
    IndexedText indexed = indexed(fingerprint);
    return guard.read(store -> core.accepts(id, indexed));
  }

  /**
   * Returns what {@link #add(String, Fingerprint)} would return, without adding anything.
   *
   * @throws IllegalArgumentException if the fingerprint was made with other parameters than this
   *     index's, or if the index has a {@linkplain DuplicateIndexBuilder#verifier verifier}, which
   *     needs the text
   */
  public Optional<Duplicate> query(Fingerprint fingerprint) {
    return query(fingerprint, null);
  }

  /** Returns what {@link #add(String, String)} would return, without adding anything. */
  public Optional<Duplicate> query(String text) {
    return query(fingerprint(text), text);
  }

  private Optional<Duplicate> query(Fingerprint fingerprint, @Nullable String text) {
    IndexedText indexed = indexed(fingerprint);
    return guard.read(store -> guard.with(candidates -> core.query(indexed, text, candidates)));
  }

  /**
   * Removes a document, which nothing is reported to repeat any more, and returns whether there was
   * one; what was reported before stays as it is. If it was the last one of a representative text,
   * its cluster is grouped anew, which takes time linear in the number of texts, and for stars at a
   * path in that of the cluster's.
   *
   * <p>In memory, the sets of a text without documents are freed at once, but the rest (260 bytes
   * of the text, 25 and the id of the document, 12 of each similar pair) only with the index.
   * {@link #merge} into a new one leaves it behind.
   */
  public boolean remove(String id) {
    Objects.requireNonNull(id, "id");
    return guard.write(store -> core.remove(id));
  }

  /**
   * Adds all documents of another index, in the order of their arrival there, as if they arrived
   * here now. The other is not changed.
   *
   * @throws IllegalArgumentException if the other has another threshold, keeps no {@linkplain
   *     KeptSets#NONE sets}, is this one, or shares an id with it; nothing is added then
   */
  public void merge(DuplicateIndex other) {
    if (other == this) {
      throw new IllegalArgumentException("An index cannot be merged into itself");
    }
    if (other.core.threshold() != core.threshold()) {
      throw new IllegalArgumentException(
          "The other index has a threshold of %s; expected: %s"
              .formatted(other.core.threshold(), core.threshold()));
    }
    if (!other.mergeable) {
      throw new IllegalArgumentException("The other index keeps no sets (KeptSets.NONE)");
    }
    guard.merge(other.guard);
  }

  /**
   * Returns the id of the document that represents the document's cluster, by the order of arrival;
   * the document's own id if it is that one or alone. In a star it stays the same until documents
   * are removed; connected components can grow together.
   *
   * @throws IllegalArgumentException if no document has the id
   */
  public String representative(String id) {
    return guard.read(store -> core.representative(id));
  }

  /**
   * Returns the clusters of two documents or more by a policy: those with the best representatives
   * first. By {@link KeepPolicy#FIRST_SEEN} they are those of {@link #representative}; by any other
   * they do not depend on the order in which documents came, but for crowds of one template. Linear
   * in documents and similar pairs but for sorting; 200 bytes a document of working memory.
   */
  public List<DuplicateCluster> clusters(KeepPolicy policy) {
    Objects.requireNonNull(policy, "policy");
    return guard.read(store -> DocumentClusters.of(core, clustering, policy));
  }

  /** Returns the least similarity of duplicates, above 0 and at most 1. */
  public double threshold() {
    return core.threshold();
  }

  /** Returns the number of documents, copies and empty ones included. */
  public int size() {
    return Math.toIntExact(statistics().documents());
  }

  /** Returns the counts; those at its end if the index is closed. */
  public IndexStatistics statistics() {
    return guard.statistics();
  }

  /**
   * Returns the probability with which two different texts of a Jaccard similarity are compared: 1
   * - (1 - s^rows)^bands, with 20 bands of 6 rows at the default threshold, where it is 0.27 for
   * 0.5, 0.92 for 0.7, 0.998 for 0.8 and above 0.9999 for 0.9.
   *
   * @param similarity from 0 to 1
   */
  public double candidateProbability(double similarity) {
    return banding.candidateProbability(similarity);
  }

  /** Closes the index; adding to it and asking it fails from now on. */
  @Override
  public void close() {
    guard.close();
  }

  /** What is kept, for tests and benchmarks, while no other thread uses the index. */
  IndexStore store() {
    return core.store();
  }

  private IndexedText indexed(Fingerprint fingerprint) {
    fingerprinter.parameters().require(fingerprint.parameters());
    return IndexedText.of(fingerprint, core.threshold()).withContainmentKeys(core.containment());
  }
}
