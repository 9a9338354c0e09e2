package dev.winnow.cli;

import dev.winnow.corpus.RecordFilter;
import dev.winnow.corpus.Selection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which records are cleaned, and which of them are kept. */
final class FilterOptions extends CheckedOptions {
  @Option(names = "--limit", paramLabel = "N", description = "Stop after N records. Default: none.")
  private @Nullable Long limit;

  @Option(
      names = "--sample",
      paramLabel = "SHARE",
      description =
          "Clean only this share of the records, from 0 to 1, chosen by a hash of their ids: the same"
              + " ones every time. Default: 1.")
  private double share = 1;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      split = ",",
      description =
          "Keep records in these languages, such as en,de; und is what does not tell. Default: any.")
  private List<String> languages = List.of();

  @Option(
      names = "--min-words",
      paramLabel = "N",
      description =
          "Keep records of at least N words, in scripts without spaces pairs of characters."
              + " Default: 0.")
  private int minWords;

  @Option(
      names = "--min-confidence",
      paramLabel = "C",
      description =
          "Keep pages whose confidence, from 0 to 1, is at least C, and records without one. Default:"
              + " 0.")
  private double minConfidence;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description =
          "Give up a record that takes longer, and report it as unreadable. Default: no limit.")
  private @Nullable Double seconds;

  /** Returns which cleaned records are kept. */
  RecordFilter filter(boolean dropDuplicates) {
    for (String language : languages) {
      if (!language.matches("[A-Za-z]{2,3}")) {
        throw wrong("--language " + language + " is no code such as en, de or und");
      }
    }
    try {
      return new RecordFilter(Set.copyOf(languages), minWords, minConfidence, dropDuplicates);
    } catch (IllegalArgumentException e) {
      throw wrong(
          minWords < 0
              ? "--min-words is " + minWords + ", but must be 0 or more"
              : "--min-confidence is " + minConfidence + ", but must be from 0 to 1");
    }
  }

  /** Returns how long one record may take, if there is a limit. */
  Optional<Duration> recordTime() {
    if (seconds == null) {
      return Optional.empty();
    }
    if (!(seconds > 0 && seconds < 1e9)) {
      throw wrong("--max-seconds is " + seconds + ", but must be above 0");
    }
    return Optional.of(Duration.ofNanos(Math.round(seconds * 1e9)));
  }

  Selection selection() {
    try {
      return new Selection(limit == null ? Long.MAX_VALUE : limit, share);
    } catch (IllegalArgumentException e) {
      throw wrong(
          limit != null && limit < 0
              ? "--limit is " + limit + ", but must be 0 or more"
              : "--sample is " + share + ", but must be from 0 to 1");
    }
  }
}
