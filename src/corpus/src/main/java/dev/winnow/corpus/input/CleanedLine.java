package dev.winnow.corpus.input;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.boilerplate.PageType;
import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.Removal;
import dev.winnow.corpus.record.CleanedFacts;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields beside the text of a line of JSON that {@code winnow clean} wrote. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CleanedLine(
    @Nullable String charset,
    @JsonProperty("page_type") @Nullable PageType pageType,
    @Nullable Double confidence,
    @Nullable List<Removed> removed,
    @Nullable List<String> warnings) {
  /** What a line has that was written so, even where the value is null. */
  static final Set<String> NAMES =
      Set.of("language", "media_type", "charset", "page_type", "confidence", "warnings");

  private static final ObjectReader READER =
      JsonMapper.builder(JsonRecordParser.FACTORY)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readerFor(CleanedLine.class);

  /** A block that was taken out. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Removed(@Nullable Reason reason, @Nullable String text, double score) {
    Stream<Removal> removal() {
      return reason == null || text == null
          ? Stream.empty()
          : Stream.of(new Removal(reason, text, score, Removal.UNKNOWN));
    }
  }

  /** Returns what a line says, or nothing if its fields hold something else. */
  static Optional<CleanedFacts> parse(byte[] line, int length) {
    try {
      CleanedLine read = READER.readValue(line, 0, length);
      Double confidence = read.confidence();
      return Optional.of(
          new CleanedFacts(
              Optional.ofNullable(read.charset()),
              Optional.ofNullable(read.pageType()),
              confidence == null ? OptionalDouble.empty() : OptionalDouble.of(confidence),
              Optional.ofNullable(read.removed()).map(CleanedLine::removals),
              orNone(read.warnings()).stream().filter(Objects::nonNull).toList()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<Removal> removals(List<Removed> removed) {
    return removed.stream().filter(Objects::nonNull).flatMap(Removed::removal).toList();
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
