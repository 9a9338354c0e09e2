package dev.winnow.dedup;

import dev.winnow.dedup.ParagraphReader.Paragraph;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs seen so far, and which ones of a document repeat those of earlier documents.
 *
 * <p>A paragraph is a line, or, if so built, all lines up to a blank one. Two are equal if their
 * words are, by a hash of 64 bits: white space, punctuation, letter case and Unicode compatibility
 * forms do not matter, digits do. Those with words enough also repeat one of a Jaccard similarity
 * from the threshold on, as {@link DuplicateIndex} measures it. Paragraphs with fewer words than
 * the least are neither counted nor ever repeats, so headings and refrains stay.
 *
 * <p>What counts are documents: a paragraph that a document has twice repeats nothing, and counts
 * once. Which document is first depends on the order of arrival, and on nothing else.
 *
 * <p>Memory is bounded: up to 72 bytes for each different paragraph remembered, and besides what
 * {@link DuplicateIndex} takes for those with words enough for near repeats, and the ids of
 * documents. Beyond the bounds paragraphs are forgotten ({@link Builder#maxExact}, {@link
 * Builder#maxNear}); {@link Statistics#forgotten} counts them. A forgotten paragraph counts from
 * the beginning when it comes again, so counts may be too low and never too high.
 *
 * <p>Safe for use by several threads; {@link #add} reads and fingerprints its text without a lock.
 */
public final class ParagraphIndex implements AutoCloseable {
  private final Builder settings;
  private final @Nullable NearParagraphs near;
  private final ParagraphCounter counter;
  private final Object lock = new Object();
  private boolean closed;

  private ParagraphIndex(Builder builder) {
    settings = builder.copy();
    near = settings.threshold > 0 ? new NearParagraphs(settings.threshold, settings.maxNear) : null;
    counter = new ParagraphCounter(new ParagraphTable(settings.maxExact), near, settings.keep);
  }

  /** Returns a builder with all defaults: lines, 13 words, near repeats from 0.8, only marked. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Counts the paragraphs of a document, and returns those that earlier documents had, in order.
   * {@link RepeatedParagraph#drop} gives the text without those that are to go.
   *
   * <p>Linear in the length of the text.
   *
   * @param id names the document in the evidence of later ones; need not be unique
   * @throws IllegalStateException if the index is closed
   */
  public List<RepeatedParagraph> add(String id, String text) {
    Objects.requireNonNull(id, "id");
    List<Paragraph> read =
        new ParagraphReader(settings.blankLines, settings.minWords, settings.minNearWords)
            .read(text, near);
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException("The index is closed");
      }
      return counter.add(id, read);
    }
  }

  /** Returns the counts so far. */
  public Statistics statistics() {
    synchronized (lock) {
      return counter.statistics();
    }
  }

  /** Closes the index; adding fails from now on. Closing again has no effect. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      if (near != null) {
        near.close();
      }
    }
  }

  /**
   * Counts of an index.
   *
   * @param documents the documents added
   * @param paragraphs their paragraphs of words enough
   * @param exact the paragraphs reported as exact repeats
   * @param near the paragraphs reported as near repeats
   * @param remembered the different paragraphs remembered now
   * @param forgotten the different paragraphs forgotten, once for exact and once for near repeats
   */
  public record Statistics(
      long documents, long paragraphs, long exact, long near, long remembered, long forgotten) {}

  /** Sets up an index. Not safe for use by several threads. */
  public static final class Builder {
    private boolean blankLines;
    private int minWords = 13;
    private int minNearWords = 20;
    private double threshold = 0.8;
    private int keep = Integer.MAX_VALUE;
    private int maxExact = 2_000_000;
    private int maxNear = 100_000;

    private Builder() {}

    /**
     * Sets that paragraphs end at blank lines only, for texts that are broken into lines of some
     * width. By default each line is a paragraph, as extractors write them.
     */
    public Builder byBlankLines() {
      blankLines = true;
      return this;
    }

    /**
     * Sets the least number of words of a paragraph that counts, from 1 up. In scripts written
     * without spaces two characters are a word. The default, 13, is that of DCLM (Li et al. 2024),
     * whose filter leaves shorter ones too; most headings, captions and refrains are below it.
     */
    public Builder minWords(int words) {
      minWords = atLeastOne("minWords", words);
      return this;
    }

    /**
     * Sets the least number of words for near repeats, from 1 up; 20 by default. With one word
     * replaced in the middle, a paragraph keeps a similarity of 0.8 from 29 words on; with one more
     * or fewer at an end, from about 7.
     */
    public Builder minNearWords(int words) {
      minNearWords = atLeastOne("minNearWords", words);
      return this;
    }

    /**
     * Sets the least Jaccard similarity of near repeats, above 0 and up to 1; 0.8 by default.
     *
     * @throws IllegalArgumentException if the threshold is out of range
     */
    public Builder near(double least) {
      if (!(least > 0 && least <= 1)) {
        throw new IllegalArgumentException(
            "The threshold must be above 0 and at most 1, but is " + least);
      }
      threshold = least;
      return this;
    }

    /** Sets that only paragraphs with the same words are repeats, which takes the least memory. */
    public Builder exactOnly() {
      threshold = 0;
      return this;
    }

    /** Sets that repeats are only marked, none dropped; the default. */
    public Builder mark() {
      keep = Integer.MAX_VALUE;
      return this;
    }

    /** Sets that all repeats are dropped: the first document keeps the paragraph. */
    public Builder dropRepeats() {
      return keepFirst(1);
    }

    /**
     * Sets that the first documents keep a paragraph and all further ones drop it.
     *
     * @param documents how many keep it, from 1 up
     */
    public Builder keepFirst(int documents) {
      keep = atLeastOne("keepFirst", documents);
      return this;
    }

    /**
     * Sets how many different paragraphs are remembered, from 1 up; 2,000,000 by default, which
     * take 100 MB. When there are more, half are forgotten: first those that only one document had,
     * and of these first the ones seen longest ago.
     */
    public Builder maxExact(int paragraphs) {
      maxExact = atLeastOne("maxExact", paragraphs);
      return this;
    }

    /**
     * Sets among how many paragraphs near repeats are looked for, from 1 up; 100,000 by default.
     * When there are more, all of these are forgotten; their counts for exact repeats stay.
     */
    public Builder maxNear(int paragraphs) {
      maxNear = atLeastOne("maxNear", paragraphs);
      return this;
    }

    /** Returns an empty index; the builder can be used on. */
    public ParagraphIndex build() {
      return new ParagraphIndex(this);
    }

    private Builder copy() {
      Builder copy = new Builder();
      copy.blankLines = blankLines;
      copy.minWords = minWords;
      copy.minNearWords = minNearWords;
      copy.threshold = threshold;
      copy.keep = keep;
      copy.maxExact = maxExact;
      copy.maxNear = maxNear;
      return copy;
    }

    private static int atLeastOne(String name, int value) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
      }
      return value;
    }
  }
}
