package dev.winnow.corpus;

import dev.winnow.Cleaner;
import dev.winnow.corpus.output.RecordWriter;
import dev.winnow.corpus.record.DuplicateVerdict;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.dedup.BatchDedup;
import dev.winnow.dedup.DuplicateCluster;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.KeepPolicy;
import dev.winnow.dedup.ParagraphIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the duplicates among the records of a reader.
 *
 * <p>HTML is cleaned first, so that pages of a site are not alike for their menus; plain text is
 * compared as it is. Fingerprints are made on several threads and looked up in the order of the
 * input, so that the result does not depend on the number of threads. Verdicts come after the last
 * record was read, because which record stands for a cluster can depend on all of them. Until then
 * an id and the evidence of each record are held, by a batch on disk.
 *
 * <p>Immutable, but the index or batch is filled, so a run is for one thread and one time.
 */
public final class DedupRun {
  private final Builder options;
  private final OrderedWorkers workers;

  private DedupRun(Builder options) {
    this.options = options;
    this.workers = new OrderedWorkers(options.threads);
  }

  /**
   * Returns a builder of a run that adds the records to an index and compares them with all that it
   * has, by this policy. A record that it has already, with the same id and an equal text, is not
   * added again; one whose id it has with another text gets the first free id of {@code id#2},
   * {@code id#3}, …, and a warning. Clusters are those of the whole index.
   *
   * @param index the caller's
   */
  public static Builder into(DuplicateIndex index, KeepPolicy policy) {
    return new Builder(new IndexSearch(index, policy), policy != KeepPolicy.FIRST_SEEN);
  }

  /**
   * Returns a builder of a run that compares the records with those of an index, and neither with
   * each other nor adds them; so there are no new clusters.
   *
   * @param index the caller's, may be read-only
   */
  public static Builder against(DuplicateIndex index) {
    return new Builder(new QuerySearch(index), false);
  }

  /**
   * Returns a builder of a run in a batch, for corpora larger than memory. If the batch is being
   * continued, the input must be that with which it was begun; records that the batch has are
   * cleaned again, but not added.
   *
   * @param batch the caller's
   */
  public static Builder into(BatchDedup batch) {
    return new Builder(new BatchSearch(batch), true);
  }

  /**
   * Reads to the end and then hands on the verdicts; what is unreadable is handed on at once.
   *
   * @param reader left open
   * @throws IOException if the sink throws it, or if temporary files fail
   */
  public void run(RecordReader reader, RunSink<DuplicateVerdict> sink) throws IOException {
    run(reader, sink, null);
  }

  /**
   * Does the same, and writes the clusters of two records or more after the verdicts.
   *
   * @param clusters left open
   */
  public void run(
      RecordReader reader,
      RunSink<DuplicateVerdict> sink,
      @Nullable RecordWriter<DuplicateCluster> clusters)
      throws IOException {
    UrlRepeats urls = new UrlRepeats(reader);
    ComparedText texts =
        new ComparedText(
            options.cleaner, options.search, options.facts, options.urlKeys ? urls : null);
    try (DedupResults results =
        new DedupResults(options.search, options.evidence, options.paragraphs, options.drops)) {
      workers.run(options.urlKeys ? urls : reader, texts::of, results.reading(sink));
      results.verdicts(sink);
      if (clusters != null) {
        results.clusters(clusters);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Options of a {@link DedupRun}; not safe for use by several threads. */
  public static final class Builder {
    private final DuplicateSearch search;
    private boolean facts;
    private Cleaner cleaner = Cleaner.create();
    private int threads = Runtime.getRuntime().availableProcessors();
    private boolean evidence;
    private boolean urlKeys;
    private boolean drops;
    private @Nullable ParagraphIndex paragraphs;

    private Builder(DuplicateSearch search, boolean facts) {
      this.search = search;
      this.facts = facts;
    }

    /** Sets what cleans HTML, with no index attached; by default {@link Cleaner#create()}. */
    public Builder cleaner(Cleaner cleaner) {
      this.cleaner = Objects.requireNonNull(cleaner, "cleaner");
      return this;
    }

    /**
     * Sets the number of threads, from 1 on; by default that of the processors.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder threads(int threads) {
      this.threads = OrderedWorkers.checkThreads(threads);
      return this;
    }

    /**
     * Stores the dates, hosts and qualities of records even if the policy of this run needs none,
     * for later policies of an index that stays. Finds out the metadata of each page.
     */
    public Builder storeFacts() {
      facts = true;
      return this;
    }

    /**
     * Makes verdicts hold the longest passage that a record shares with the one it repeats, if that
     * is of this run. The texts are kept in a temporary file for it.
     */
    public Builder evidence() {
      evidence = true;
      return this;
    }

    /**
     * Makes a record whose normalised address an earlier one of this run has a duplicate of that by
     * {@linkplain dev.winnow.dedup.Duplicate.Kind#URL address}. It is not cleaned, not compared,
     * and not added; it belongs to the cluster of the other.
     */
    public Builder urlKeys() {
      urlKeys = true;
      return this;
    }

    /**
     * Makes verdicts hold the paragraphs that earlier records had.
     *
     * @param index the caller's; says what is to be dropped
     * @param dropping whether verdicts hold the text without what is to be dropped, too
     */
    public Builder paragraphs(ParagraphIndex index, boolean dropping) {
      paragraphs = Objects.requireNonNull(index, "index");
      drops = dropping;
      return this;
    }

    /** Returns the run. */
    public DedupRun build() {
      return new DedupRun(this);
    }
  }
}
