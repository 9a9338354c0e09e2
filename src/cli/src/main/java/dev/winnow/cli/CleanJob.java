package dev.winnow.cli;

import dev.winnow.corpus.CleaningJob;
import dev.winnow.corpus.CleaningRun;
import dev.winnow.corpus.JobStateException;
import dev.winnow.corpus.JobSummary;
import dev.winnow.corpus.Selection;
import dev.winnow.corpus.StuckRecordsException;
import dev.winnow.corpus.input.InputProgress;
import dev.winnow.corpus.output.OutputForm;
import dev.winnow.corpus.output.OutputTarget;
import dev.winnow.dedup.DuplicateIndexBuilder;
import dev.winnow.dedup.DuplicateIndexException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs a cleaning job from its options to its exit code. */
record CleanJob(
    Terminal terminal,
    InputOptions input,
    CorpusOutputOption output,
    JobOptions options,
    Selection selection,
    CleaningSetup setup,
    Map<String, String> settings) {
  /**
   * Runs the job.
   *
   * @param perRecord whether records of the form can have a file each
   * @param index makes an index for the job alone, or null
   */
  int execute(
      OutputForm form,
      boolean perRecord,
      CleaningRun.Builder run,
      @Nullable DuplicateIndexBuilder index) {
    Optional<OutputTarget> target = output.target(form, perRecord, input);
    CleaningJob.Start start = options.start(target.isPresent());
    if (start == CleaningJob.Start.RESUME) {
      input.requireReadableTwice("--resume");
    }
    input.requireValid(terminal);
    if (target.isPresent()) {
      input.requireAny();
    }
    InputProgress progress = new InputProgress();
    options.checkSummary(input, output);
    try (Output stream = target.isPresent() ? null : output.stream(terminal);
        RunLog log = new RunLog(terminal, input.quiet(), output.isTerminal(terminal))) {
      CleaningJob.Builder builder =
          target.isPresent()
              ? CleaningJob.into(target.get(), () -> input.open(terminal, progress))
                  .settings(allSettings())
              : CleaningJob.into(
                  Objects.requireNonNull(stream).stream(),
                  form,
                  () -> input.open(terminal, progress));
      builder.cleaning(run).selection(selection).start(start);
      CleaningJob job = (index == null ? builder : builder.duplicates(index)).build();
      try {
        setup.learning().run(log);
        expect(log, progress);
        JobSummary done = job.run(log);
        if (stream != null) {
          stream.commit();
        }
        if (!written(done, log)) {
          return ExitCode.FAILED;
        }
        log.summary(done, setup.withTemplates());
        return done.unreadable() > 0 ? ExitCode.UNREADABLE : ExitCode.DONE;
      } catch (JobStateException e) {
        log.error(
            e.getMessage() + (e.isRunning() ? "" : " (--resume goes on, --restart starts anew)"));
        return ExitCode.USAGE;
      } catch (StuckRecordsException e) {
        log.error(
            e.getMessage() + (job.isResumable() ? "; run again with --resume, and more time" : ""));
        return ExitCode.FAILED;
      } catch (IOException e) {
        if (stream != null && stream.isClosedPipe(e)) {
          return log.exitCode();
        }
        log.error(
            "the output cannot be written ("
                + FailureText.of(e)
                + "); see to its disk and run again"
                + (job.isResumable() ? ", with --resume to go on from here" : ""));
        return ExitCode.FAILED;
      } catch (DuplicateIndexException e) {
        log.error(String.valueOf(e.getMessage()));
        return ExitCode.FAILED;
      }
    }
  }

  private boolean written(JobSummary done, RunLog log) {
    try {
      options.writeSummary(done);
      return true;
    } catch (IOException e) {
      log.error("the output is whole, but not --summary (" + FailureText.of(e) + ")");
      return false;
    }
  }

  private Map<String, String> allSettings() {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("input", input.files().identity());
    all.put("version", new Winnow.Version().getVersion()[0]);
    return all;
  }

  private void expect(RunLog log, InputProgress progress) {
    if (log.showsProgress()) {
      input.files().size().ifPresent(total -> log.expect(progress::bytes, total));
    }
  }
}
