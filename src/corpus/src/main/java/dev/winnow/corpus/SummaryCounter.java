package dev.winnow.corpus;

import dev.winnow.CleanDocument;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.Dropped;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.dedup.Duplicate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a job does, on from an earlier summary; for one thread. */
final class SummaryCounter {
  private long records;
  private long kept;
  private long empty;
  private long warned;
  private long unreadable;
  private long bytesIn;
  private final Map<String, Long> duplicates;
  private final Map<String, Long> dropped;
  private final Map<String, Long> skipped;
  private final Map<String, Long> removals;
  private final Map<String, Long> marks;
  private final Map<String, Long> rules;
  private final double secondsBefore;
  private final long start = System.nanoTime();

  SummaryCounter(JobSummary before) {
    records = before.records();
    kept = before.kept();
    empty = before.empty();
    warned = before.warned();
    unreadable = before.unreadable();
    bytesIn = before.bytesIn();
    duplicates = new TreeMap<>(before.duplicates());
    dropped = new TreeMap<>(before.dropped());
    skipped = new TreeMap<>(before.skipped());
    removals = new TreeMap<>(before.removals());
    marks = new TreeMap<>(before.marks());
    rules = new TreeMap<>(before.rules());
    secondsBefore = before.seconds();
  }

  void kept(CleanedRecord cleaned) {
    CleanDocument document = cleaned.document();
    records++;
    bytesIn += cleaned.record().size();
    boolean isEmpty = document.text().isEmpty();
    kept += isEmpty ? 0 : 1;
    empty += isEmpty ? 1 : 0;
    warned += cleaned.warnings().isEmpty() ? 0 : 1;
    cleaned.duplicate().map(Duplicate::kind).ifPresent(kind -> count(name(kind), duplicates));
    document.removals().forEach(removal -> count(name(removal.reason()), removals));
    document.marks().forEach(mark -> count(name(mark.reason()), marks));
    cleaned.brokenRules().forEach(rule -> count(rule.name(), rules));
  }

  void dropped(Dropped what) {
    records++;
    bytesIn += what.record().size();
    count(what.reason(), dropped);
    what.duplicate().ifPresent(duplicate -> count(name(duplicate.kind()), duplicates));
  }

  void unreadable() {
    unreadable++;
  }

  void skipped(Skipped what) {
    count(what.reason(), skipped);
  }

  private static void count(String what, Map<String, Long> counts) {
    counts.merge(what, 1L, Long::sum);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  JobSummary summary(long bytesOut) {
    return new JobSummary(
        records,
        kept,
        empty,
        warned,
        duplicates,
        dropped,
        unreadable,
        skipped,
        bytesIn,
        bytesOut,
        removals,
        marks,
        rules,
        secondsBefore + (System.nanoTime() - start) / 1e9);
  }
}
