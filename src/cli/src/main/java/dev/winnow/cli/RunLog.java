package dev.winnow.cli;

import dev.winnow.corpus.Entry;
import dev.winnow.corpus.Printable;
import dev.winnow.corpus.RecordReader;
import dev.winnow.corpus.Unreadable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Counts what a run does, and tells it on standard error. */
final class RunLog implements AutoCloseable {
  private final Terminal terminal;
  private final boolean quiet;
  private final boolean cleans;
  private final Progress progress;
  private final long start = System.nanoTime();
  private long records;
  private long kept;
  private long empty;
  private long unreadable;
  private long skipped;
  private long duplicates;

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
    boolean bar = !quiet && terminal.errIsTerminal() && !outputIsTerminal;
    this.progress = bar ? Progress.bar(terminal.err()) : Progress.none();
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
      String cleaned = cleans ? ", kept %d, empty %d".formatted(kept, empty) : "";
      terminal
          .err()
          .printf(
              Locale.ROOT,
              "winnow: records %d%s, duplicates %d, unreadable %d, skipped %d, seconds %.1f%n",
              records,
              cleaned,
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
