package dev.winnow.corpus;

import dev.winnow.corpus.output.CorpusOutput;
import dev.winnow.corpus.output.LostOutputException;
import dev.winnow.corpus.output.OutputForm;
import dev.winnow.corpus.output.OutputPosition;
import dev.winnow.corpus.output.OutputTarget;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.DuplicateIndexBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cleans a corpus into another one: reads, cleans, filters, looks for duplicates, writes, and tells
 * what it did.
 *
 * <p>What comes out depends on the input and the settings alone, not on the number of threads or on
 * interruptions. While it writes to a file or folder, a job keeps a checkpoint for each {@value
 * #INTERVAL} entries of the input in a working folder beside it ({@link OutputTarget#work}). When
 * its process is killed, {@link Start#RESUME} makes another one pass over what is done, read but
 * not cleaned, and go on, to the same bytes. A file bears its name only once it is whole.
 *
 * <p>Memory does not depend on the number of records, but for 64-bit hashes of their ids, and an
 * index of duplicates in memory: duplicates are looked for on disk where the job can be resumed.
 *
 * <p>A job is for one thread and runs once.
 */
public final class CleaningJob {
  /** So many entries of the input lie between two checkpoints. */
  private static final int INTERVAL = 1000;

  /** What to do with an unfinished run of the same output. */
  public enum Start {
    /** Refuse to begin if there is one. */
    FRESH,
    /** Go on with it, or begin if there is none. */
    RESUME,
    /** Forget it and begin. */
    RESTART
  }

  private final Supplier<RecordReader> input;
  private final @Nullable OutputTarget target;
  private final @Nullable OutputStream stream;
  private final OutputForm form;
  private final CleaningRun.Builder run;
  private final Selection selection;
  private final @Nullable DuplicateIndexBuilder deduplication;
  private final Start start;
  private final Map<String, String> settings;
  private final int interval;

  private CleaningJob(Builder builder) {
    this.input = builder.input;
    this.target = builder.target;
    this.stream = builder.stream;
    this.form = builder.form;
    this.run = builder.run;
    this.selection = builder.selection;
    this.deduplication = builder.deduplication;
    this.start = builder.start;
    this.settings = builder.settings;
    this.interval = builder.interval;
  }

  /**
   * Returns a builder of a job that writes to a file, files or a folder.
   *
   * @param input opens the input, from its beginning
   */
  public static Builder into(OutputTarget target, Supplier<RecordReader> input) {
    return new Builder(Objects.requireNonNull(target, "target"), null, target.form(), input);
  }

  /**
   * Returns a builder of a job that writes to a stream, which stays open; it cannot be resumed.
   *
   * @param input opens the input
   */
  public static Builder into(OutputStream stream, OutputForm form, Supplier<RecordReader> input) {
    return new Builder(null, Objects.requireNonNull(stream, "stream"), form, input);
  }

  /**
   * Runs the job to its end.
   *
   * @throws JobStateException if it cannot begin because of what an earlier process left; nothing
   *     was done
   * @throws IOException if the output cannot be written; what bears its final name is whole, and
   *     the job can be resumed if {@link #isResumable}
   */
  public JobSummary run(JobMonitor monitor) throws IOException {
    if (target == null) {
      try (CorpusOutput out = OutputTarget.stream(Objects.requireNonNull(stream), form);
          DuplicateIndex index = deduplication == null ? null : deduplication.build()) {
        return new JobPass(out, monitor, Checkpoint.START, 0, checkpoint -> {}).run(this, index);
      }
    }
    try (WorkFolder work = WorkFolder.open(target.work())) {
      Checkpoint from = begin(work, monitor);
      try (CorpusOutput out = open(target, from);
          DuplicateIndex index =
              deduplication == null ? null : deduplication.open(work.resolve("index"))) {
        if (index != null) {
          from.requireIn(index);
        }
        JobSummary summary = new JobPass(out, monitor, from, interval, work::save).run(this, index);
        work.done();
        return summary;
      }
    }
  }

  private static CorpusOutput open(OutputTarget target, Checkpoint from) throws IOException {
    try {
      return target.open(from.output());
    } catch (LostOutputException e) {
      throw new JobStateException(e.getMessage() + "; start anew");
    }
  }

  private Checkpoint begin(WorkFolder work, JobMonitor monitor) throws IOException {
    Optional<Checkpoint> left = start == Start.RESTART ? Optional.empty() : work.checkpoint();
    if (left.isEmpty()) {
      work.clear();
      return Checkpoint.of(settings, 0, OutputPosition.START, JobSummary.NONE);
    }
    if (start == Start.FRESH) {
      throw new JobStateException(
          "there is an unfinished run of this output; go on with it, or start anew");
    }
    left.get().requireSame(settings);
    monitor.resumed(left.get().entries());
    return left.get();
  }

  /** Returns whether an unfinished run of this output can be gone on with. */
  public boolean isResumable() {
    return target != null && Files.exists(WorkFolder.checkpointFile(target.work()));
  }

  RecordReader open() {
    return selection.of(input.get());
  }

  CleaningRun run(@Nullable DuplicateIndex index) {
    return (index == null ? run : run.duplicates(index)).build();
  }

  /** Settings of a {@link CleaningJob}; not safe for use by several threads. */
  public static final class Builder {
    private final @Nullable OutputTarget target;
    private final @Nullable OutputStream stream;
    private final OutputForm form;
    private final Supplier<RecordReader> input;
    private CleaningRun.Builder run = CleaningRun.builder();
    private Selection selection = Selection.ALL;
    private @Nullable DuplicateIndexBuilder deduplication;
    private Start start = Start.FRESH;
    private Map<String, String> settings = Map.of();
    private int interval = INTERVAL;

    private Builder(
        @Nullable OutputTarget target,
        @Nullable OutputStream stream,
        OutputForm form,
        Supplier<RecordReader> input) {
      this.target = target;
      this.stream = stream;
      this.form = Objects.requireNonNull(form, "form");
      this.input = Objects.requireNonNull(input, "input");
    }

    /**
     * Sets how records are cleaned: cleaner, rendering, threads, filter, the time for a record, and
     * an index of the caller's. By default as {@link CleaningRun#builder} says.
     */
    public Builder cleaning(CleaningRun.Builder run) {
      this.run = Objects.requireNonNull(run, "run");
      return this;
    }

    /** Sets which records are cleaned at all; by default all. */
    public Builder selection(Selection selection) {
      this.selection = Objects.requireNonNull(selection, "selection");
      return this;
    }

    /**
     * Looks for duplicates with an index of the job's own, which goes with it: on disk if the job
     * can be resumed, else in memory.
     */
    public Builder duplicates(DuplicateIndexBuilder index) {
      this.deduplication = Objects.requireNonNull(index, "index");
      return this;
    }

    /** Sets what to do with an unfinished run of the output; by default {@link Start#FRESH}. */
    public Builder start(Start start) {
      this.start = Objects.requireNonNull(start, "start");
      return this;
    }

    /**
     * Names the settings that change what comes out, those of the cleaner and of the input
     * included. A job is only resumed with the same ones.
     */
    public Builder settings(Map<String, String> settings) {
      this.settings = Map.copyOf(settings);
      return this;
    }

    /** Sets how many entries lie between two checkpoints. */
    Builder interval(int entries) {
      this.interval = entries;
      return this;
    }

    /** Returns the job. */
    public CleaningJob build() {
      return new CleaningJob(this);
    }
  }
}
