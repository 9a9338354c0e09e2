package dev.winnow.corpus.output;

import dev.winnow.CleanDocument;
import dev.winnow.boilerplate.PageType;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.WellFormed;
import dev.winnow.detect.CharsetGuess;
import dev.winnow.detect.LanguageGuess;
import dev.winnow.metadata.Metadata;
import dev.winnow.token.WordCount;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what was found out about a record, for a person: facts first, then the text in place. */
final class InspectionWriter implements RecordWriter<CleanedRecord> {
  private static final double LEAST_PROBABILITY = 0.01;
  private static final String DIM = "\u001B[2m";
  private static final String PLAIN = "\u001B[0m";

  private final OutputStream out;
  private final boolean colour;
  private final StringBuilder lines = new StringBuilder();

  InspectionWriter(OutputStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  @Override
  public void write(CleanedRecord cleaned) throws IOException {
    CleanDocument document = cleaned.document();
    fact("record", cleaned.record().id());
    fact("read from", cleaned.record().location() + ", " + cleaned.record().size() + " bytes");
    document.url().ifPresent(url -> fact("address", url));
    String mediaRule =
        document.mediaTypeRule().map(rule -> ", by " + words(rule)).orElse(", as it was given");
    fact("media type", document.mediaType() + mediaRule);
    document.charset().ifPresent(charset -> fact("charset", shown(charset)));
    fact("language", shown(document.language()));
    types(document).ifPresent(types -> fact("page type", types));
    document
        .confidence()
        .ifPresent(f1 -> fact("confidence", number(f1) + ", the F1 to expect of the text"));
    int words = WordCount.of(document.text());
    fact("text", "%d characters, %d words".formatted(document.text().length(), words));
    QualityFacts.signals(document.quality()).forEach(signals -> fact("quality", signals));
    QualityFacts.rules(document.quality()).forEach(rule -> fact("rules", rule));
    metadata(document.metadata());
    List<String> warnings = cleaned.warnings();
    warnings.forEach(warning -> fact("warning", warning));
    lines.append('\n').append(ExplainedText.render(document, colour));
    out.write(WellFormed.of(lines.toString()).getBytes(StandardCharsets.UTF_8));
    lines.setLength(0);
  }

  private void metadata(Metadata metadata) {
    optional("title", metadata.title());
    listed("authors", metadata.authors());
    optional("published", metadata.published());
    optional("modified", metadata.modified());
    optional("site", metadata.siteName());
    optional("description", metadata.description());
    optional("canonical", metadata.canonicalUrl());
    optional("image", metadata.image());
    listed("keywords", metadata.keywords());
  }

  private void optional(String name, Optional<String> value) {
    value.ifPresent(given -> fact(name, given));
  }

  private void listed(String name, List<String> values) {
    if (!values.isEmpty()) {
      fact(name, String.join("; ", values));
    }
  }

  private void fact(String name, String value) {
    lines.append(colour ? DIM : "").append(String.format(Locale.ROOT, "%-12s", name));
    lines.append(colour ? PLAIN : "").append(Printable.of(value)).append('\n');
  }

  private static String shown(CharsetGuess charset) {
    return charset.charset().name() + ", by " + words(charset.rule());
  }

  private static String shown(LanguageGuess language) {
    String mixed =
        language.isMixed()
            ? "; mixed: "
                + language.shares().stream()
                    .map(share -> share.code() + " " + number(share.share()))
                    .collect(Collectors.joining(", "))
            : "";
    return language.code()
        + ", "
        + number(language.confidence())
        + ", by "
        + words(language.rule())
        + mixed;
  }

  private static Optional<String> types(CleanDocument document) {
    Map<PageType, Double> types = document.pageTypes();
    return types.isEmpty()
        ? Optional.empty()
        : Optional.of(
            types.entrySet().stream()
                .filter(type -> type.getValue() >= LEAST_PROBABILITY)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(type -> words(type.getKey()) + " " + number(type.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  @Override
  public boolean sync() throws IOException {
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
