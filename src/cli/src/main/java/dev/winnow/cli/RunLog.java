package dev.winnow.cli;

import dev.winnow.CleanDocument;
import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.SiteTemplates;
import dev.winnow.corpus.Entry;
import dev.winnow.corpus.Printable;
import dev.winnow.corpus.RecordReader;
import dev.winnow.corpus.Unreadable;
import dev.winnow.dedup.BatchStage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Counts what a run does, and tells it on standard error. */
final class RunLog implements AutoCloseable {
  private final Terminal terminal;
  private final boolean quiet;
  private final boolean cleans;
  private final boolean bar;
  private Progress progress;
  private final long start = System.nanoTime();
  private long records;
  private long kept;
  private long empty;
  private long unreadable;
  private long skipped;
  private long duplicates;
  private boolean templatesCounted;
  private long templatesRemoved;
  private long templatesMarked;

  /**
   * Starts the clock.
   *
   * @param cleans whether documents are cleaned for their own sake, and may come out empty
   */
  RunLog(Terminal terminal, boolean quiet, boolean outputIsTerminal, boolean cleans) {
    this.terminal = terminal;
    this.quiet = quiet;
    this.cleans = cleans;
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

  /** Counts what came out of a record that was cleaned. */
  void cleaned(boolean isEmpty) {
    kept += isEmpty ? 0 : 1;
    empty += isEmpty ? 1 : 0;
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

  /** Counts the template lines of a record that was cleaned. */
  void templates(CleanDocument document) {
    templatesCounted = true;
    templatesRemoved +=
        document.removals().stream().filter(r -> r.reason() == Reason.TEMPLATE).count();
    templatesMarked += document.marks().stream().filter(m -> m.reason() == Reason.TEMPLATE).count();
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
    if (!quiet) {
      warnings.forEach(warning -> line("winnow: warning: " + id + ": " + warning));
    }
  }

  void unreadable(Unreadable what) {
    unreadable++;
    line("winnow: unreadable: " + what);
  }

  void skipped() {
    skipped++;
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
      String cleaned = cleans ? ", kept " + kept + ", empty " + empty : "";
      String templates =
          templatesCounted
              ? ", template lines removed " + templatesRemoved + ", marked " + templatesMarked
              : "";
      terminal
          .err()
          .printf(
              Locale.ROOT,
              "winnow: records %d%s%s, duplicates %d, unreadable %d, skipped %d, seconds %.1f%n",
              records,
              cleaned,
              templates,
              duplicates,
              unreadable,
              skipped,
              (System.nanoTime() - start) / 1e9);
    }
  }

  @Override
  public void close() {
    progress.close();
  }
}
