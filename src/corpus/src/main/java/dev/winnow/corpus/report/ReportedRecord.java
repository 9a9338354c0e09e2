package dev.winnow.corpus.report;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.winnow.CleanDocument;
import dev.winnow.boilerplate.SiteTemplates;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.dedup.Duplicate;
import dev.winnow.quality.Signal;
import java.util.List;
import java.util.Optional;

/**
 * A cleaned record with what several sections ask of it, found out once.
 *
 * @param hash of the id, by which examples are chosen
 * @param host as sites are told apart; empty if it is not known
 * @param words of the text
 * @param warnings of reading and cleaning
 */
record ReportedRecord(
    CorpusRecord source,
    CleanDocument document,
    Optional<Duplicate> duplicate,
    long hash,
    String host,
    int words,
    List<String> warnings) {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  static ReportedRecord of(CleanedRecord cleaned) {
    CorpusRecord source = cleaned.record();
    return new ReportedRecord(
        source,
        cleaned.document(),
        cleaned.duplicate(),
        hash(source.id()),
        source.document().url().map(SiteTemplates::siteOf).orElse(""),
        (int) cleaned.document().quality().value(Signal.WORD_COUNT).orElse(0),
        cleaned.warnings());
  }

  static long hash(String s) {
    return HASHER.hashCharsToLong(s);
  }

  String id() {
    return source.id();
  }

  String text() {
    return document.text();
  }

  boolean isEmpty() {
    return document.text().isEmpty();
  }
}
