package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What near-duplicate detection needs of one text: a hash of its words, its shingles, band keys and
 * a sketch.
 *
 * <p>Made by {@link DuplicateIndex#fingerprint}. Immutable and safe for use by several threads.
 * Takes about 8 bytes for each distinct shingle, that is, for each word of a text, and 500 bytes
 * besides.
 *
 * <p>Two texts are compared by word 3-grams if the shorter one has fewer than 50 words, else by
 * word 5-grams. A text of fewer than five words is one shingle, so it is only like an equal text.
 */
public final class Fingerprint {
  private final Parameters parameters;
  private final HashValue128 content;
  private final ShingleSets sets;
  private final long[] bandKeys;
  private final @Nullable CompactSketch fives;
  private final @Nullable CompactSketch threes;

  Fingerprint(
      Parameters parameters,
      HashValue128 content,
      ShingleSets sets,
      long[] bandKeys,
      @Nullable CompactSketch fives,
      @Nullable CompactSketch threes) {
    this.parameters = parameters;
    this.content = content;
    this.sets = sets;
    this.bandKeys = bandKeys;
    this.fives = fives;
    this.threes = threes;
  }

  /**
   * Returns whether the text has no token: it is empty, or only white space, punctuation and
   * symbols.
   */
  public boolean isEmpty() {
    return sets.words() == 0;
  }

  /**
   * Returns the exact Jaccard similarity of the two sets of shingles, from 0 to 1; 0 if either text
   * has no token. Symmetric. Linear in the length of the texts.
   *
   * @throws IllegalArgumentException if the other was made with other parameters
   */
  public double similarity(Fingerprint other) {
    GramSize size = compareBy(other);
    return Jaccard.of(sets.get(size), other.sets.get(size));
  }

  /**
   * Returns the share of the smaller set of shingles that is also in the other: |A ∩ B| / min(|A|,
   * |B|), from 0 to 1; 0 if either text has no token. It is 1 if one text is a passage of the
   * other, however much is around it. Symmetric. Linear in the length of the texts.
   *
   * @throws IllegalArgumentException if the other was made with other parameters
   */
  public double containment(Fingerprint other) {
    GramSize size = compareBy(other);
    return Jaccard.containment(sets.get(size), other.sets.get(size));
  }

  /**
   * Returns what the sketches of 128 bytes say about {@link #similarity}, from 0 to 1, at a small
   * and constant cost. Symmetric, unbiased but for the bounds.
   *
   * <p>The standard error at a similarity J is at most 4/3 sqrt(p (1 - p) / 512) with p = (1 + 3 J)
   * / 4: 0.015 at 0.9, 0.021 at 0.8, 0.028 at 0.5. The answer is exact for two sets of up to 32
   * shingles, and for a text of fewer than 50 words with one of more than about 100.
   *
   * @throws IllegalArgumentException if the other was made with other parameters
   */
  public double estimate(Fingerprint other) {
    GramSize size = compareBy(other);
    Optional<CompactSketch> a = sketch(size);
    Optional<CompactSketch> b = other.sketch(size);
    return a.isPresent() && b.isPresent() ? a.get().estimate(b.get()) : similarity(other);
  }

  /** Returns the version of the algorithms that made this fingerprint, from 1. */
  public int version() {
    return Parameters.VERSION;
  }

  /** Returns a hash of the version and of all parameters that made this fingerprint. */
  public long parameterHash() {
    return parameters.hash();
  }

  private GramSize compareBy(Fingerprint other) {
    parameters.require(other.parameters);
    return GramSize.of(sets, other.sets);
  }

  Parameters parameters() {
    return parameters;
  }

  /** The hash of the token sequence. */
  HashValue128 content() {
    return content;
  }

  ShingleSets sets() {
    return sets;
  }

  /**
   * The keys of the bands: those of the 5-grams from {@link GramSize#SWITCH} words on, then those
   * of the 3-grams if the text carries them; none if the text is empty. Not a copy.
   */
  long[] bandKeys() {
    return bandKeys;
  }

  /** The sketch of the shingles of a size, for which there are also band keys. */
  Optional<CompactSketch> sketch(GramSize size) {
    return Optional.ofNullable(size == GramSize.THREE ? threes : fives);
  }

  @Override
  public String toString() {
    return "Fingerprint["
        + content
        + ", "
        + sets.words()
        + " words, "
        + parameters.description()
        + "]";
  }
}
