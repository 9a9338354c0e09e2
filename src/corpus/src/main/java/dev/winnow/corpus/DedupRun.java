package dev.winnow.corpus;

import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import dev.winnow.detect.ContentDetector;
import dev.winnow.detect.DetectedContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
  private final ContentDetector detector = ContentDetector.create();
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
      return compared(record, record.plainText().get(), List.of());
    }
    if (record.bytes().isEmpty()) {
      return cleaned(record, record.document(), List.of());
    }
    DetectedContent content =
        detector.detect(
            record.bytes().get(),
            record.document().name().orElse(null),
            record.document().contentType().orElse(null));
    return content.mediaType().contains("html")
        ? cleaned(record, RawDocument.html(content.text()), content.warnings())
        : compared(record, content.text(), content.warnings());
  }

  private Compared cleaned(CorpusRecord record, RawDocument html, List<String> found) {
    CleanDocument document = cleaner.clean(html);
    return compared(
        record,
        document.text(),
        Stream.concat(found.stream(), document.warnings().stream()).toList());
  }

  private Compared compared(CorpusRecord record, String text, List<String> found) {
    return new Compared(
        record.id(),
        index.fingerprint(text),
        Stream.concat(record.warnings().stream(), found.stream()).toList());
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
