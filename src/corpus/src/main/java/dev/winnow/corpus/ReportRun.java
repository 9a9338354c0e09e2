package dev.winnow.corpus;

import dev.winnow.CleanDocument;
import dev.winnow.RawDocument;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Dropped;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.corpus.report.CorpusReport;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.KeptSets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a corpus, cleans it on several threads, looks for duplicates, and reports on what came of
 * it.
 *
 * <p>The report does not depend on the number of threads. Memory: that of a {@link CleaningRun}, of
 * an index of duplicates whose sets are in a temporary file (300 bytes a record), and of a {@link
 * CorpusReport}.
 *
 * @param run how records are cleaned and which are kept; its index and rendering are set here
 * @param threshold from which Jaccard similarity on records are duplicates, without an index given
 * @param cleaned whether all plain texts are taken as they are; JSON Lines that {@code winnow
 *     clean} wrote always are, with what stands beside them
 */
public record ReportRun(CleaningRun.Builder run, double threshold, boolean cleaned) {
  /** Refuses null. */
  public ReportRun {
    Objects.requireNonNull(run, "run");
  }

  /**
   * Reads to the end, and looks for duplicates among the records of this run.
   *
   * @param reader left open
   * @return the report, which is the caller's to close
   * @throws IOException if a temporary file cannot be written
   */
  public CorpusReport run(RecordReader reader, JobMonitor monitor) throws IOException {
    try (DuplicateIndex index =
        DuplicateIndex.builder().threshold(threshold).sets(KeptSets.TEMPORARY_FILE).build()) {
      return run(reader, index, false, monitor);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Reads to the end, looks for duplicates also among what an index has, and adds the records to
   * it. The reports of the parts of a corpus that were made so, one after the other, add up to that
   * of the whole when they are merged.
   *
   * @param reader left open
   * @param index left open; its threshold counts
   * @return the report, which is the caller's to close
   * @throws IOException if a temporary file cannot be written
   */
  public CorpusReport run(RecordReader reader, DuplicateIndex index, JobMonitor monitor)
      throws IOException {
    return run(reader, index, true, monitor);
  }

  private CorpusReport run(
      RecordReader reader, DuplicateIndex index, boolean isShared, JobMonitor monitor)
      throws IOException {
    CorpusReport report = empty(index.threshold());
    try {
      run.duplicates(index)
          .rendering(document -> "")
          .measuring(ReportRun::measure)
          .build()
          .run(new AsTheyAre(reader, cleaned), new Reporting(report, monitor));
      report.duplicates(index, isShared);
      return report;
    } catch (UncheckedIOException e) {
      report.close();
      throw e.getCause();
    } catch (IOException | RuntimeException | Error e) {
      report.close();
      throw e;
    }
  }

  private static CorpusReport empty(double threshold) throws IOException {
    try {
      return new CorpusReport(threshold);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Finds out what the thread that reports would wait for; what is found is kept. */
  private static void measure(CleanDocument document) {
    Object unused = List.of(document.quality(), document.language());
  }

  private record Reporting(CorpusReport report, JobMonitor monitor)
      implements RunSink<CleanedRecord> {
    @Override
    public void result(CleanedRecord result) {
      report.add(result);
      monitor.kept(result.record().id(), result.warnings());
      monitor.read();
    }

    @Override
    public void dropped(Dropped dropped) {
      report.dropped(dropped);
      monitor.read();
    }

    @Override
    public void unreadable(Unreadable unreadable) {
      report.unreadable(unreadable);
      monitor.unreadable(unreadable);
      monitor.read();
    }

    @Override
    public void skipped(Skipped skipped) {
      report.skipped(skipped);
      monitor.read();
    }
  }

  /** Reads texts that were cleaned before as documents of which nothing is to be removed. */
  private record AsTheyAre(RecordReader reader, boolean all) implements RecordReader {
    @Override
    public Optional<Entry> next() {
      return reader.next().map(this::kept);
    }

    private Entry kept(Entry entry) {
      if (!(entry instanceof CorpusRecord record)
          || !(record.content() instanceof CorpusRecord.Text content)
          || !(all || content.facts().isPresent())) {
        return entry;
      }
      String escaped = content.text().replace("&", "&amp;").replace("<", "&lt;");
      // a parser drops one line feed after the tag
      RawDocument document =
          RawDocument.document("<pre>\n" + escaped + "</pre>").withId(record.id());
      return record.withDocument(record.document().url().map(document::withUrl).orElse(document));
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
