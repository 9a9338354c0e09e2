package dev.winnow.corpus.report;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.winnow.CleanDocument;
import dev.winnow.boilerplate.PageType;
import dev.winnow.boilerplate.Removal;
import dev.winnow.boilerplate.SiteTemplates;
import dev.winnow.corpus.record.CleanedFacts;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.dedup.Duplicate;
import dev.winnow.quality.Signal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A cleaned record with what several sections ask of it, found out once.
 *
 * @param hash of the id as it is named, by which examples are chosen
 * @param host as sites are told apart; empty if it is not known
 * @param words of the text
 * @param lines of the text, each once; none of a text that repeats another, as all would
 * @param warnings of reading and cleaning
 */
record ReportedRecord(
    CorpusRecord source,
    CleanDocument document,
    Optional<Duplicate> duplicate,
    long hash,
    String host,
    int words,
    List<TextLines.Line> lines,
    List<String> warnings) {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  /** One that was cut is not longer, so that it stays when it is cut again. */
  private static final int LONG_ID = 520;

  private static final int SHOWN_OF_LONG = 500;

  static ReportedRecord of(CleanedRecord cleaned) {
    CorpusRecord source = cleaned.record();
    return new ReportedRecord(
        source,
        cleaned.document(),
        cleaned.duplicate(),
        hash(named(source.id())),
        source.document().url().map(SiteTemplates::siteOf).orElse(""),
        (int) cleaned.document().quality().value(Signal.WORD_COUNT).orElse(0),
        cleaned.duplicate().isPresent() ? List.of() : TextLines.distinct(cleaned.document().text()),
        Stream.concat(
                cleaned.warnings().stream(),
                source.facts().map(CleanedFacts::warnings).orElse(List.of()).stream())
            .toList());
  }

  /** Returns an id as the report keeps and writes it; one that is very long is cut. */
  static String named(String id) {
    return id.length() <= LONG_ID
        ? id
        : id.substring(0, SHOWN_OF_LONG) + "…" + HexFormat.of().toHexDigits(hash(id));
  }

  static long hash(String s) {
    return HASHER.hashCharsToLong(s);
  }

  static long hash(long a, long b) {
    return HASHER.hashLongLongToLong(a, b);
  }

  /** Returns what was removed, now or when the text was cleaned before; none if not known. */
  List<Removal> removals() {
    Optional<CleanedFacts> facts = source.facts();
    return facts.isPresent() ? facts.get().removals().orElse(List.of()) : document.removals();
  }

  /** Returns how many characters were removed. */
  long removedCharacters() {
    return removals().stream().mapToLong(removal -> removal.text().length()).sum();
  }

  /** Returns whether an earlier cleaning wrote down what it removed, if there was one. */
  boolean knowsRemovals() {
    return source.facts().isEmpty() || source.facts().get().removals().isPresent();
  }

  OptionalDouble confidence() {
    return source.facts().map(CleanedFacts::confidence).orElseGet(document::confidence);
  }

  Optional<PageType> pageType() {
    Optional<CleanedFacts> facts = source.facts();
    return facts.isPresent() ? facts.get().pageType() : document.pageType();
  }

  String id() {
    return named(source.id());
  }

  String text() {
    return document.text();
  }

  boolean isEmpty() {
    return document.text().isEmpty();
  }
}
