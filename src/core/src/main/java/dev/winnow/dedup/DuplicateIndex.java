package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import dev.winnow.dedup.NeighborSearch.Neighbor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
 * locality-sensitive hashing proposes pairs, what it proposes is compared exactly, and no pair
 * below the threshold is ever reported. {@link #candidateProbability} says which share of the pairs
 * of a similarity is proposed; at the threshold it is at least 0.995 (for thresholds from 0.044).
 *
 * <p>Clusters are the connected components of all similar pairs found, so they do not depend on the
 * order of the documents; which document {@link #add} finds earlier, and which one represents its
 * cluster, of course does. The work for one document is bounded: it is compared with at most 256
 * others, those first with which it shares the rarest features. Only beyond that, which takes
 * hundreds of texts of one template, can a proposed pair stay unmeasured and the order matter;
 * {@link Statistics#cutShort} counts it.
 *
 * <p>Memory: about 8 bytes a word and 1,200 bytes besides for each distinct text at the default
 * threshold, and 100 bytes for each further copy, short ids included.
 *
 * <p>Safe for use by several threads. {@link #fingerprint} is the expensive part, takes no lock and
 * can run in parallel; the other methods exclude each other. When several threads add, what they
 * get depends on who comes first.
 */
public final class DuplicateIndex implements AutoCloseable {
  private static final double DEFAULT_THRESHOLD = 0.8;

  private final Banding banding;
  private final Fingerprinter fingerprinter;
  private final NeighborSearch texts;
  private final Postings contents = new Postings();
  private final List<HashValue128> contentOfText = new ArrayList<>();
  private final List<String> firstIdOfText = new ArrayList<>();
  private final Map<String, Integer> textOfId = new HashMap<>();
  private final Object lock = new Object();
  private long empty;
  private long exact;
  private long near;
  private boolean closed;

  private DuplicateIndex(double threshold) {
    banding = Banding.forThreshold(threshold);
    fingerprinter = new Fingerprinter(banding);
    texts = new NeighborSearch(threshold, banding.bands());
  }

  /** Returns an empty index in memory with the default threshold of 0.8. */
  public static DuplicateIndex inMemory() {
    return inMemory(DEFAULT_THRESHOLD);
  }

  /**
   * Returns an empty index in memory.
   *
   * @param threshold the least Jaccard similarity of near duplicates, above 0 and up to 1
   * @throws IllegalArgumentException if the threshold is out of range
   */
  public static DuplicateIndex inMemory(double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "The threshold must be above 0 and at most 1, but is " + threshold);
    }
    return new DuplicateIndex(threshold);
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
   * Adds a document and returns the earlier document that it repeats: the first one with an equal
   * text, else the most similar one (the first of several), else nothing.
   *
   * @throws IllegalArgumentException if the id was added before, or if the fingerprint was made
   *     with other parameters than this index's
   * @throws IllegalStateException if the index is closed
   */
  public Optional<Duplicate> add(String id, Fingerprint fingerprint) {
    Objects.requireNonNull(id, "id");
    fingerprinter.parameters().require(fingerprint.parameters());
    synchronized (lock) {
      requireOpen();
      if (textOfId.containsKey(id)) {
        throw new IllegalArgumentException("The id was added before: " + id);
      }
      return fingerprint.isEmpty() ? addEmpty(id, fingerprint) : addText(id, fingerprint);
    }
  }

  /**
   * Adds a document, as {@link #add(String, Fingerprint)} does with the fingerprint of the text.
   */
  public Optional<Duplicate> add(String id, String text) {
    return add(id, fingerprint(text));
  }

  /**
   * Returns the id of the first document of the cluster that the document belongs to now; the
   * document's own id if it is the first or alone. Later documents may join clusters.
   *
   * @throws IllegalArgumentException if no document has the id
   * @throws IllegalStateException if the index is closed
   */
  public String representative(String id) {
    synchronized (lock) {
      requireOpen();
      Integer text = textOfId.get(id);
      if (text == null) {
        throw new IllegalArgumentException("No document has the id: " + id);
      }
      return firstIdOfText.get(texts.representative(text));
    }
  }

  /** Returns the number of documents added, copies and empty ones included. */
  public int size() {
    synchronized (lock) {
      return textOfId.size();
    }
  }

  /** Returns the counts so far. */
  public Statistics statistics() {
    synchronized (lock) {
      return new Statistics(
          textOfId.size(),
          texts.size() - empty,
          empty,
          exact,
          near,
          texts.compared(),
          texts.rejected(),
          texts.cutShort());
    }
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

  /**
   * Closes the index; adding to it and asking it fails from now on. Closing again has no effect.
   */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
    }
  }

  private Optional<Duplicate> addEmpty(String id, Fingerprint fingerprint) {
    addDistinct(id, fingerprint);
    empty++;
    return Optional.empty();
  }

  private Optional<Duplicate> addText(String id, Fingerprint fingerprint) {
    int known = textWith(fingerprint.content());
    if (known >= 0) {
      textOfId.put(id, known);
      exact++;
      return Optional.of(new Duplicate(firstIdOfText.get(known), 1, Duplicate.Kind.EXACT));
    }
    contents.add(fingerprint.content().getMostSignificantBits(), texts.size());
    Optional<Duplicate> duplicate =
        addDistinct(id, fingerprint)
            .map(
                n ->
                    new Duplicate(
                        firstIdOfText.get(n.text()), n.similarity(), Duplicate.Kind.NEAR));
    near += duplicate.isPresent() ? 1 : 0;
    return duplicate;
  }

  private Optional<Neighbor> addDistinct(String id, Fingerprint fingerprint) {
    textOfId.put(id, texts.size());
    firstIdOfText.add(id);
    contentOfText.add(fingerprint.content());
    return Optional.ofNullable(texts.add(fingerprint));
  }

  /** Returns the text with a content hash, or -1. */
  private int textWith(HashValue128 content) {
    int last = contents.last(content.getMostSignificantBits());
    int text = last;
    while (text >= 0) {
      if (contentOfText.get(text).equals(content)) {
        return text;
      }
      text = contents.next(text);
      if (text == last) {
        return -1;
      }
    }
    return -1;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The index is closed");
    }
  }

  /**
   * Counts of an index.
   *
   * @param documents the documents added
   * @param distinctTexts the different texts among them, empty ones not counted
   * @param empty the documents without any word
   * @param exact the documents reported as exact duplicates
   * @param near the documents reported as near duplicates
   * @param compared the candidate pairs compared exactly
   * @param rejected those of them that were below the threshold
   * @param cutShort the documents with more candidates than were compared
   */
  public record Statistics(
      long documents,
      long distinctTexts,
      long empty,
      long exact,
      long near,
      long compared,
      long rejected,
      long cutShort) {}
}
