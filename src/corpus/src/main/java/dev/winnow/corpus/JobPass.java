package dev.winnow.corpus;

import dev.winnow.corpus.output.CorpusOutput;
import dev.winnow.corpus.output.OutputPosition;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.Dropped;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.dedup.DuplicateIndex;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One process's work on a job, from a checkpoint to the end of the input; for one thread. */
final class JobPass implements RunSink<CleanedRecord> {
  /** Keeps a checkpoint. */
  interface Keeper {
    void keep(Checkpoint checkpoint) throws IOException;
  }

  private final CorpusOutput out;
  private final JobMonitor monitor;
  private final Checkpoint from;
  private final int interval;
  private final Keeper keeper;
  private final SummaryCounter counter;
  private long entries;

  /**
   * Prepares to go on from a checkpoint.
   *
   * @param interval how many entries lie between two checkpoints, 0 for none
   */
  JobPass(CorpusOutput out, JobMonitor monitor, Checkpoint from, int interval, Keeper keeper) {
    this.out = out;
    this.monitor = monitor;
    this.from = from;
    this.interval = interval;
    this.keeper = keeper;
    this.counter = new SummaryCounter(from.summary());
    this.entries = from.entries();
  }

  JobSummary run(CleaningJob job, @Nullable DuplicateIndex index) throws IOException {
    try (RecordReader reader = job.open()) {
      passOver(reader);
      job.run(index).run(reader, this);
    }
    out.finish();
    return counter.summary(out.bytes());
  }

  /** Reads what is done with, whose ids count. */
  private void passOver(RecordReader reader) throws JobStateException {
    for (long i = 0; i < from.entries(); i++) {
      if (reader.next().isEmpty()) {
        throw new JobStateException(
            "the input has fewer entries than the unfinished run has done; start anew");
      }
      monitor.read();
    }
  }

  @Override
  public void result(CleanedRecord result) throws IOException {
    out.write(result);
    counter.kept(result);
    monitor.kept(result.record().id(), result.warnings());
    done();
  }

  @Override
  public void dropped(Dropped dropped) throws IOException {
    counter.dropped(dropped);
    done();
  }

  @Override
  public void unreadable(Unreadable unreadable) throws IOException {
    counter.unreadable();
    monitor.unreadable(unreadable);
    done();
  }

  @Override
  public void skipped(Skipped skipped) throws IOException {
    counter.skipped(skipped);
    done();
  }

  private void done() throws IOException {
    entries++;
    monitor.read();
    if (interval > 0 && entries % interval == 0) {
      Optional<OutputPosition> position = out.sync();
      if (position.isPresent()) {
        JobSummary summary = counter.summary(out.bytes());
        keeper.keep(Checkpoint.of(from.settings(), entries, position.get(), summary));
      }
    }
  }
}
