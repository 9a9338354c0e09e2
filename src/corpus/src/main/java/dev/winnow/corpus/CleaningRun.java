package dev.winnow.corpus;

import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.corpus.output.Renderings;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Dropped;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.dedup.DocumentFacts;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import dev.winnow.quality.BrokenRule;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cleans the records of a reader on several threads, with the results in the order of the input.
 *
 * <p>The results do not depend on the number of threads: duplicates are looked up in the order of
 * the input too. A record on which the cleaner fails is reported, and the others go on. Memory does
 * not depend on the number of records, but for 64-bit hashes of their ids and the index of
 * duplicates, if there is one.
 *
 * <p>Immutable, but an index that is given is filled, so a run with an index is for one thread.
 */
public final class CleaningRun {
  private final Function<RawDocument, CleanDocument> cleaner;
  private final Function<CleanDocument, String> rendering;
  private final Consumer<CleanDocument> measuring;
  private final @Nullable DuplicateIndex duplicates;
  private final boolean masks;
  private final RecordFilter filter;
  private final RuleCheck rules;
  private final OrderedWorkers workers;

  private CleaningRun(Builder builder) {
    this.cleaner = builder.cleaner;
    this.rendering = builder.rendering;
    this.measuring = builder.measuring;
    this.duplicates = builder.duplicates;
    this.masks = builder.masks;
    this.filter = builder.filter;
    this.rules = builder.rules;
    this.workers = new OrderedWorkers(builder.threads, builder.recordTime);
  }

  /** Returns a builder with the default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads to the end, cleans, and hands on.
   *
   * @param reader left open
   * @throws IOException if the sink throws it
   */
  public void run(RecordReader reader, RunSink<CleanedRecord> sink) throws IOException {
    workers.run(reader, this::clean, sinkOf(sink));
  }

  private RunSink<Cleaned> sinkOf(RunSink<CleanedRecord> sink) {
    FreeIds ids = duplicates == null ? null : new FreeIds(duplicates);
    return new FindDuplicates(sink, duplicates, ids, filter.dropDuplicates());
  }

  /**
   * What a worker made of a record.
   *
   * @param dropped why it is not to be kept; then nothing else is known
   */
  private record Cleaned(
      CorpusRecord record,
      Optional<String> dropped,
      CleanDocument document,
      List<BrokenRule> brokenRules,
      String rendering,
      @Nullable Fingerprint fingerprint,
      DocumentFacts facts) {}

  private Cleaned clean(CorpusRecord record) {
    CleanDocument document = cleaner.apply(record.document());
    Optional<String> dropped = filter.reasonToDrop(document);
    List<BrokenRule> broken = dropped.isPresent() ? List.of() : rules.check(document);
    if (rules.drops() && !broken.isEmpty()) {
      dropped = Optional.of("rule " + broken.get(0).name());
    }
    if (dropped.isPresent()) {
      return new Cleaned(record, dropped, document, broken, "", null, DocumentFacts.NONE);
    }
    measuring.accept(document);
    return new Cleaned(
        record,
        Optional.empty(),
        document,
        broken,
        rendering.apply(document),
        duplicates == null
            ? null
            : duplicates.fingerprint(masks ? document.textWithoutTemplates() : document.text()),
        duplicates == null ? DocumentFacts.NONE : document.facts());
  }

  /** Asks the index in the order of the input. */
  private record FindDuplicates(
      RunSink<CleanedRecord> sink,
      @Nullable DuplicateIndex index,
      @Nullable FreeIds ids,
      boolean drop)
      implements RunSink<Cleaned> {
    @Override
    public void result(Cleaned cleaned) throws IOException {
      if (cleaned.dropped().isPresent()) {
        String reason = cleaned.dropped().get();
        sink.dropped(new Dropped(cleaned.record(), reason, Optional.empty()));
        return;
      }
      Fingerprint fingerprint = cleaned.fingerprint();
      CorpusRecord record = cleaned.record();
      Optional<Duplicate> duplicate = Optional.empty();
      if (index != null && ids != null && fingerprint != null) {
        String id = ids.next(record.id(), fingerprint);
        duplicate = index.add(id, fingerprint, cleaned.facts());
        record =
            id.equals(record.id()) ? record : record.renamed(id, FreeIds.warning(record.id(), id));
      }
      if (drop && duplicate.isPresent()) {
        sink.dropped(new Dropped(record, Dropped.DUPLICATE, duplicate));
        return;
      }
      sink.result(
          new CleanedRecord(
              record, cleaned.document(), cleaned.rendering(), duplicate, cleaned.brokenRules()));
    }

    @Override
    public void unreadable(Unreadable unreadable) throws IOException {
      sink.unreadable(unreadable);
    }

    @Override
    public void skipped(Skipped skipped) throws IOException {
      sink.skipped(skipped);
    }
  }

  /** Settings of a {@link CleaningRun}; not safe for use by several threads. */
  public static final class Builder {
    private Function<RawDocument, CleanDocument> cleaner = Cleaner.create()::clean;
    private Function<CleanDocument, String> rendering = CleanDocument::text;
    private Consumer<CleanDocument> measuring = document -> {};
    private @Nullable DuplicateIndex duplicates;
    private boolean masks = true;
    private RecordFilter filter = RecordFilter.NONE;
    private RuleCheck rules = RuleCheck.NONE;
    private Duration recordTime = OrderedWorkers.NO_LIMIT;
    private int threads = Runtime.getRuntime().availableProcessors();

    private Builder() {}

    /**
     * Sets the cleaner, which has no index attached and learns no templates; by default {@link
     * Cleaner#create()}.
     */
    public Builder cleaner(Cleaner cleaner) {
      this.cleaner = Objects.requireNonNull(cleaner, "cleaner")::clean;
      return this;
    }

    /** Sets what cleans, for tests of what a failing cleaner does. */
    Builder cleaner(Function<RawDocument, CleanDocument> cleaner) {
      this.cleaner = cleaner;
      return this;
    }

    /**
     * Sets how cleaned documents are shown, as in {@link Renderings}; by default as their text. A
     * record on which it fails is reported like one on which the cleaner does.
     *
     * @param rendering safe for use by several threads
     */
    public Builder rendering(Function<CleanDocument, String> rendering) {
      this.rendering = Objects.requireNonNull(rendering, "rendering");
      return this;
    }

    /**
     * Sets what is found out of cleaned documents on the threads that clean, as those facts that
     * are computed when they are first asked for would be on the one thread of the sink; by default
     * nothing.
     *
     * @param measuring safe for use by several threads
     */
    public Builder measuring(Consumer<CleanDocument> measuring) {
      this.measuring = Objects.requireNonNull(measuring, "measuring");
      return this;
    }

    /**
     * Looks for duplicates in an index, which the caller owns, and adds the records to it as {@link
     * DedupRun#into(DuplicateIndex, dev.winnow.dedup.KeepPolicy)} does; by default none are looked
     * for.
     */
    public Builder duplicates(DuplicateIndex duplicates) {
      this.duplicates = Objects.requireNonNull(duplicates, "duplicates");
      return this;
    }

    /**
     * Sets whether lines marked as template of their site are left out of what is looked up in the
     * index, as in {@link CleanDocument#textWithoutTemplates}; by default they are.
     */
    public Builder maskTemplates(boolean mask) {
      this.masks = mask;
      return this;
    }

    /**
     * Sets the number of threads that clean, from 1 on; by default that of the processors.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder threads(int threads) {
      this.threads = OrderedWorkers.checkThreads(threads);
      return this;
    }

    /**
     * Sets which cleaned records are kept; by default all. What is dropped for another reason than
     * repeating an earlier record is not added to the index.
     */
    public Builder filter(RecordFilter filter) {
      this.filter = Objects.requireNonNull(filter, "filter");
      return this;
    }

    /**
     * Sets by which rules records are marked or dropped; by default none. They are looked at after
     * the filter, and what is dropped is not added to the index.
     */
    public Builder rules(RuleCheck rules) {
      this.rules = Objects.requireNonNull(rules, "rules");
      return this;
    }

    /**
     * Sets how long one record may take; by default as long as it likes. One that takes longer is
     * reported as unreadable, and its thread replaced.
     *
     * @param time more than zero
     */
    public Builder recordTime(Duration time) {
      this.recordTime = OrderedWorkers.checkTime(time);
      return this;
    }

    /** Returns the run. */
    public CleaningRun build() {
      return new CleaningRun(this);
    }
  }
}
