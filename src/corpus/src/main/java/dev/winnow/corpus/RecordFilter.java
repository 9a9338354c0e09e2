package dev.winnow.corpus;

import dev.winnow.CleanDocument;
import dev.winnow.token.WordCount;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cleaned records are kept. Immutable and safe for use by several threads.
 *
 * @param languages codes as in {@link dev.winnow.detect.LanguageGuess}; empty to keep any
 * @param minWords the fewest words of the text, as {@link WordCount} counts them
 * @param minConfidence the least {@link CleanDocument#confidence}, from 0 to 1; records without one
 *     are kept
 * @param dropDuplicates whether records that repeat an earlier one are dropped
 */
public record RecordFilter(
    Set<String> languages, int minWords, double minConfidence, boolean dropDuplicates) {
  /** Keeps everything. */
  public static final RecordFilter NONE = new RecordFilter(Set.of(), 0, 0, false);

  /** Copies the set, in lower case. */
  public RecordFilter {
    Set<String> lower = new TreeSet<>();
    languages.forEach(language -> lower.add(language.toLowerCase(Locale.ROOT)));
    languages = Set.copyOf(lower);
    if (minWords < 0) {
      throw new IllegalArgumentException("minWords is " + minWords + ", less than 0");
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("minConfidence is " + minConfidence + ", not 0 to 1");
    }
  }

  /** Returns why a document is dropped before it is compared with others, or nothing. */
  Optional<String> reasonToDrop(CleanDocument document) {
    if (minWords > 0 && WordCount.of(document.text()) < minWords) {
      return Optional.of("fewer than " + minWords + " words");
    }
    if (document.confidence().isPresent() && document.confidence().getAsDouble() < minConfidence) {
      return Optional.of("confidence below " + minConfidence);
    }
    // last, because telling the language costs most
    if (!languages.isEmpty() && !languages.contains(document.language().code())) {
      return Optional.of("language " + document.language().code());
    }
    return Optional.empty();
  }
}
