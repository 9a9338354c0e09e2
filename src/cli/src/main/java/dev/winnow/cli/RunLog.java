package dev.winnow.cli;

import dev.winnow.boilerplate.SiteTemplates;
import dev.winnow.corpus.JobMonitor;
import dev.winnow.corpus.JobSummary;
import dev.winnow.corpus.output.Printable;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.dedup.BatchStage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Counts what a run does, and tells it on standard error. */
final class RunLog implements AutoCloseable, JobMonitor {
  private final Terminal terminal;
  private final boolean quiet;
  private final boolean bar;
  private Progress progress;
  private final long start = System.nanoTime();
  private long records;
  private long unreadable;
  private long skipped;
  private long duplicates;

  /** Starts the clock. */
  RunLog(Terminal terminal, boolean quiet, boolean outputIsTerminal) {
    this.terminal = terminal;
    this.quiet = quiet;
    // a bar between lines of results would spoil both
    this.bar = !quiet && terminal.errIsTerminal() && !outputIsTerminal;
    this.progress = newProgress();
  }

  private Progress newProgress() {
    return bar ? Progress.bar(terminal.err()) : Progress.none();
  }

  /** Returns a reader that moves the progress on with every entry. */
  RecordReader watch(RecordReader reader) {
    return new RecordReader() {
      @Override
      public Optional<Entry> next() {
        Optional<Entry> entry = reader.next();
        if (entry.isPresent()) {
          progress.step();
        }
        return entry;
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }

  /** Shows from now on how much of some bytes has been read. */
  void expect(LongSupplier done, long total) {
    if (bar) {
      progress.close();
      progress = Progress.bar(terminal.err(), done, total);
    }
  }

  boolean showsProgress() {
    return bar;
  }

  @Override
  public void read() {
    progress.step();
  }

  @Override
  public void resumed(long entries) {
    if (!quiet) {
      line(
          "winnow: goes on where it was interrupted; passes over the first "
              + entries
              + " entries of the input");
    }
  }

  @Override
  public void kept(String id, List<String> warnings) {
    warn(id, warnings);
  }

  /** Tells what a first pass over the input has learned; the records are counted anew. */
  void learned(SiteTemplates.Statistics learned) {
    progress.close();
    if (!quiet) {
      line(
          String.format(
              Locale.ROOT,
              "winnow: templates: pages %d, sites %d%s",
              learned.pages(),
              learned.sites(),
              learned.thinned() > 0 ? "; memory ran short, so seldom lines were forgotten" : ""));
      if (learned.pages() == 0) {
        line(
            "winnow: warning: no record has a url, so no template was learned; if all are of one"
                + " site, name it with --site HOST");
      }
    }
    progress = newProgress();
  }

  /** Shows how far a batch is. */
  void stage(BatchStage stage, long done, long total) {
    progress.stage(
        String.format(
            Locale.ROOT,
            "%s %d %%",
            stage.name().toLowerCase(Locale.ROOT),
            total == 0 ? 100 : 100 * done / total));
  }

  void record(String id, boolean isDuplicate, List<String> warnings) {
    records++;
    duplicates += isDuplicate ? 1 : 0;
    warn(id, warnings);
  }

  private void warn(String id, List<String> warnings) {
    if (!quiet) {
      warnings.forEach(warning -> line("winnow: warning: " + id + ": " + warning));
    }
  }

  @Override
  public void unreadable(Unreadable what) {
    unreadable++;
    line("winnow: unreadable: " + what);
  }

  void skipped() {
    skipped++;
  }

  /** Tells what came out. */
  void tell(String sentence) {
    if (!quiet) {
      line("winnow: " + sentence);
    }
  }

  /** Warns of what concerns the whole run. */
  void warn(String message) {
    if (!quiet) {
      line("winnow: warning: " + message);
    }
  }

  void error(String message) {
    line("winnow: error: " + message);
  }

  private void line(String line) {
    progress.clearLine();
    terminal.err().println(Printable.of(line));
  }

  int exitCode() {
    return unreadable > 0 ? ExitCode.UNREADABLE : ExitCode.DONE;
  }

  /** Prints what was done, in one line. */
  void summary() {
    progress.close();
    if (!quiet) {
      terminal
          .err()
          .printf(
              Locale.ROOT,
              "winnow: records %d, duplicates %d, unreadable %d, skipped %d, seconds %.1f%n",
              records,
              duplicates,
              unreadable,
              skipped,
              (System.nanoTime() - start) / 1e9);
    }
  }

  /** Prints what a job did, in one line. */
  void summary(JobSummary done, boolean withTemplates) {
    progress.close();
    if (!quiet) {
      terminal.err().println("winnow: " + SummaryLine.of(done, withTemplates));
    }
  }

  @Override
  public void close() {
    progress.close();
  }
}
