package dev.winnow;

import dev.winnow.boilerplate.Removal;
import dev.winnow.dedup.Duplicate;
import dev.winnow.detect.CharsetGuess;
import dev.winnow.detect.LanguageGuess;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a {@link RawDocument}, what was taken out and why, and what was found out about
 * it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class CleanDocument {
  /** Returns the id the document was given, or else its address or file name. */
  public Optional<String> id() {
    return Optional.empty();
  }

  /** Returns the address the document was fetched from. */
  public Optional<String> url() {
    return Optional.empty();
  }

  /** Returns the main content as plain text; empty when there is none. */
  public String text() {
    return "";
  }

  /** Returns the main content as Markdown; empty when there is none. */
  public String markdown() {
    return "";
  }

  /** Returns what the document says of itself. */
  public Metadata metadata() {
    return new Metadata(null);
  }

  /** Returns the kind of page, when it is known. */
  public Optional<PageType> pageType() {
    return Optional.empty();
  }

  /** Returns the language of the cleaned text. */
  public LanguageGuess language() {
    return LanguageGuess.UNKNOWN;
  }

  /** Returns the media type without parameters, for example {@code text/html}. */
  public String mediaType() {
    return "text/plain";
  }

  /** Returns the charset, when the document was given as bytes and is textual. */
  public Optional<CharsetGuess> charset() {
    return Optional.empty();
  }

  /** Returns what was removed, in document order. */
  public List<Removal> removals() {
    return List.of();
  }

  /** Returns what went wrong or is odd, one sentence each; empty when nothing is. */
  public List<String> warnings() {
    return List.of();
  }

  /** Returns the earlier document that this one repeats, when an index is attached. */
  public Optional<Duplicate> duplicate() {
    return Optional.empty();
  }
}
