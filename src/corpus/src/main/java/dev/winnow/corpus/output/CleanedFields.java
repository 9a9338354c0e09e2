package dev.winnow.corpus.output;

import dev.winnow.CleanDocument;
import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.Removal;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.dedup.Duplicate;
import dev.winnow.detect.LanguageGuess;
import dev.winnow.detect.LanguageShare;
import dev.winnow.metadata.Metadata;
import dev.winnow.quality.BrokenRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** The fields in which cleaned records are written, whatever the form. */
final class CleanedFields {
  private static final int SCORE_DECIMALS = 3;
  private static final int SIMILARITY_DECIMALS = 6;

  /** What takes the fields of a kind. */
  interface Visitor {
    void text(String name, Function<CleanedRecord, Optional<String>> value);

    void texts(String name, Function<CleanedRecord, List<String>> values);

    /** Takes a number, which has been rounded. */
    void number(String name, Function<CleanedRecord, OptionalDouble> value);

    /** Takes the shares of languages, none for most records. */
    void shares(String name, Function<CleanedRecord, List<LanguageShare>> values);

    void rules(String name, Function<CleanedRecord, List<BrokenRule>> values);

    void passages(String name, Function<CleanedRecord, List<Passage>> values);
  }

  /** A part of a document, and why it is named. */
  record Passage(Reason reason, String text, double score, OptionalInt start, OptionalInt end) {
    static Passage of(Reason reason, String text, double score, int start, int end) {
      boolean known = start != Removal.UNKNOWN;
      return new Passage(
          reason,
          text,
          round(score, SCORE_DECIMALS),
          known ? OptionalInt.of(start) : OptionalInt.empty(),
          known ? OptionalInt.of(end) : OptionalInt.empty());
    }
  }

  private CleanedFields() {}

  /** Shows all fields in their order. */
  static void visit(Set<RecordWriters.Extra> extras, Visitor to) {
    to.text("id", r -> Optional.of(r.record().id()));
    to.text("url", r -> r.record().document().url());
    to.text("title", metadata(Metadata::title));
    to.texts("authors", r -> r.document().metadata().authors());
    to.text("published", metadata(Metadata::published));
    to.text("modified", metadata(Metadata::modified));
    to.text("site", metadata(Metadata::siteName));
    to.text("description", metadata(Metadata::description));
    to.text("canonical_url", metadata(Metadata::canonicalUrl));
    to.text("image", metadata(Metadata::image));
    to.texts("keywords", r -> r.document().metadata().keywords());
    to.text("text", document(d -> Optional.of(d.text())));
    to.text("language", document(d -> Optional.of(d.language().code())));
    to.shares("languages", CleanedFields::mixedLanguages);
    to.text("media_type", document(d -> Optional.of(d.mediaType())));
    to.text("charset", document(d -> d.charset().map(guess -> guess.charset().name())));
    to.text("page_type", document(d -> d.pageType().map(JsonLines::lowerCase)));
    to.number("confidence", r -> round(r.document().confidence(), SCORE_DECIMALS));
    if (extras.contains(RecordWriters.Extra.COMMENTS)) {
      to.text("comments", document(d -> Optional.of(d.comments())));
    }
    if (extras.contains(RecordWriters.Extra.REMOVED)) {
      to.passages("removed", CleanedFields::removed);
      to.passages("marked", CleanedFields::marked);
    }
    to.texts("warnings", CleanedRecord::warnings);
    if (extras.contains(RecordWriters.Extra.DUPLICATE)) {
      to.text("duplicate_of", r -> r.duplicate().map(Duplicate::of));
      to.number("similarity", CleanedFields::similarity);
      to.text("duplicate_kind", r -> r.duplicate().map(d -> JsonLines.lowerCase(d.kind())));
    }
    if (extras.contains(RecordWriters.Extra.RULES)) {
      to.rules("rules", CleanedRecord::brokenRules);
    }
  }

  private static Function<CleanedRecord, Optional<String>> metadata(
      Function<Metadata, Optional<String>> value) {
    return r -> value.apply(r.document().metadata());
  }

  private static Function<CleanedRecord, Optional<String>> document(
      Function<CleanDocument, Optional<String>> value) {
    return r -> value.apply(r.document());
  }

  private static List<LanguageShare> mixedLanguages(CleanedRecord record) {
    LanguageGuess language = record.document().language();
    return language.isMixed() ? language.shares() : List.of();
  }

  private static List<Passage> removed(CleanedRecord record) {
    List<Passage> passages = new ArrayList<>();
    for (Removal r : record.document().removals()) {
      passages.add(Passage.of(r.reason(), r.text(), r.score(), r.inputStart(), r.inputEnd()));
    }
    return passages;
  }

  private static List<Passage> marked(CleanedRecord record) {
    return record.document().marks().stream()
        .map(m -> Passage.of(m.reason(), m.text(), m.score(), m.inputStart(), m.inputEnd()))
        .toList();
  }

  private static OptionalDouble similarity(CleanedRecord record) {
    double value = record.duplicate().map(Duplicate::similarity).orElse(Double.NaN);
    return Double.isNaN(value)
        ? OptionalDouble.empty()
        : OptionalDouble.of(round(value, SIMILARITY_DECIMALS));
  }

  private static OptionalDouble round(OptionalDouble value, int decimals) {
    return value.isPresent()
        ? OptionalDouble.of(round(value.getAsDouble(), decimals))
        : OptionalDouble.empty();
  }

  private static double round(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.round(value * scale) / scale;
  }
}
