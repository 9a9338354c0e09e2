package dev.winnow.corpus.record;

import dev.winnow.boilerplate.PageType;
import dev.winnow.boilerplate.Removal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an earlier cleaning found out about a text and wrote down beside it.
 *
 * @param charset its name; empty for what was given as characters
 * @param pageType of a page
 * @param confidence of a page, from 0 to 1
 * @param removals of which only reason, text and score are known; empty if they were not written
 * @param warnings of the cleaning
 */
public record CleanedFacts(
    Optional<String> charset,
    Optional<PageType> pageType,
    OptionalDouble confidence,
    Optional<List<Removal>> removals,
    List<String> warnings) {
  /** Refuses null, and copies the lists. */
  public CleanedFacts {
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(pageType, "pageType");
    Objects.requireNonNull(confidence, "confidence");
    removals = removals.map(List::copyOf);
    warnings = List.copyOf(warnings);
  }
}
