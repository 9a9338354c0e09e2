package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.Cleaner;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Location;
import java.util.Optional;

/** Reports on single pages. */
final class Pages {
  private Pages() {}

  static ObjectNode report(String name, byte[] page) {
    CorpusRecord record = CorpusRecord.ofBytes(name, Location.whole(name), page);
    try (CorpusReport report = new CorpusReport(Made.THRESHOLD)) {
      report.add(
          new CleanedRecord(
              record, Cleaner.create().clean(record.document()), "", Optional.empty()));
      return Made.json(report);
    }
  }
}
