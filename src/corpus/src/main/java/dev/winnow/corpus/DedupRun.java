package dev.winnow.corpus;

import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the duplicates among the records of a reader.
 *
 * <p>HTML is cleaned first, so that pages of a site are not alike for their menus; plain text is
 * compared as it is. Fingerprints are made on several threads and looked up in the order of the
 * input, so that the result does not depend on the number of threads. As a later record can join
 * two clusters, the verdicts come after the last record was read; an id and a verdict a record are
 * held until then.
 *
 * <p>Immutable, but the index is filled, so a run is for one thread.
 */
public final class DedupRun {
  private final Cleaner cleaner;
  private final DuplicateIndex index;
  private final OrderedWorkers workers;

  /**
   * Makes a run.
   *
   * @param cleaner cleans HTML; has no index attached
   * @param index the records seen before, usually none; the caller owns it
   * @param threads from 1 on
   * @throws IllegalArgumentException if there is less than one thread
   */
  public DedupRun(Cleaner cleaner, DuplicateIndex index, int threads) {
    this.cleaner = Objects.requireNonNull(cleaner, "cleaner");
    this.index = Objects.requireNonNull(index, "index");
    this.workers = new OrderedWorkers(threads);
  }

  private record Compared(String id, Fingerprint fingerprint, List<String> warnings) {}

  private record Found(String id, Optional<Duplicate> duplicate, List<String> warnings) {}

  /**
   * Reads to the end and then hands on the verdicts; what is unreadable is handed on at once.
   *
   * @param reader left open
   * @throws IOException if the sink throws it
   */
  public void run(RecordReader reader, RunSink<DuplicateVerdict> sink) throws IOException {
    List<Found> found = new ArrayList<>();
    workers.run(reader, this::compare, new LookUp(index, found, sink));
    for (Found f : found) {
      sink.result(
          new DuplicateVerdict(f.id(), f.duplicate(), index.representative(f.id()), f.warnings()));
    }
  }

  private Compared compare(CorpusRecord record) {
    if (record.plainText().isPresent()) {
      Fingerprint fingerprint = index.fingerprint(record.plainText().get());
      return new Compared(record.id(), fingerprint, record.warnings());
    }
    CleanDocument document = cleaner.clean(record.document());
    boolean html = document.mediaType().contains("html");
    String text = html ? document.text() : InPlace.original(document);
    return new Compared(
        record.id(),
        index.fingerprint(text),
        new CleanedRecord(record, document, text, Optional.empty()).warnings());
  }

  /** Asks the index in the order of the input. */
  private record LookUp(DuplicateIndex index, List<Found> found, RunSink<DuplicateVerdict> sink)
      implements RunSink<Compared> {
    @Override
    public void result(Compared c) {
      found.add(new Found(c.id(), index.add(c.id(), c.fingerprint()), c.warnings()));
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
}
