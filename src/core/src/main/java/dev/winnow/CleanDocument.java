package dev.winnow;

import dev.winnow.boilerplate.Removal;
import dev.winnow.boilerplate.Verdict;
import dev.winnow.dedup.Duplicate;
import dev.winnow.detect.CharsetGuess;
import dev.winnow.detect.LanguageGuess;
import dev.winnow.metadata.Metadata;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a {@link RawDocument}, what was taken out and why, and what was found out about
 * it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class CleanDocument {
  /** Where a document came from and what it was found to be, without its content. */
  record Source(
      Optional<String> id, Optional<String> url, String mediaType, Optional<CharsetGuess> charset) {
    Source(RawDocument raw, String mediaType, @Nullable CharsetGuess charset) {
      this(raw.id(), raw.url(), mediaType, Optional.ofNullable(charset));
    }
  }

  private final Source source;
  private final LanguageGuess language;
  private final LazyMetadata metadata;
  private final List<Verdict> verdicts;
  private final String text;
  private final List<Removal> removals;
  private final List<String> warnings;
  private final @Nullable Duplicate duplicate;

  CleanDocument(
      Source source,
      LanguageGuess language,
      LazyMetadata metadata,
      List<Verdict> verdicts,
      Rendering rendering,
      List<String> warnings,
      @Nullable Duplicate duplicate) {
    this.source = source;
    this.language = language;
    this.metadata = metadata;
    this.verdicts = verdicts;
    this.text = rendering.text();
    this.removals = rendering.removals();
    this.warnings = List.copyOf(warnings);
    this.duplicate = duplicate;
  }

  /** Returns the id the document was given, or else its address or file name. */
  public Optional<String> id() {
    return source.id();
  }

  /** Returns the address the document was fetched from. */
  public Optional<String> url() {
    return source.url();
  }

  /**
   * Returns the main content as plain text; empty when there is none.
   *
   * <p>Blocks of a page are set apart by a blank line, the items of a list and the rows of a table
   * by a line feed, the cells of a row by a tab. A plain text keeps its lines word for word; runs
   * of blank lines become one.
   */
  public String text() {
    return text;
  }

  /**
   * Returns the main content as Markdown; empty when there is none.
   *
   * <p>Written anew at each call, which takes time linear in the text.
   */
  public String markdown() {
    return new MarkdownRendering().render(verdicts).text();
  }

  /**
   * Returns what the document says of itself; a plain text says nothing.
   *
   * <p>Found out at the first call, which takes about a tenth of the time of parsing the page.
   */
  public Metadata metadata() {
    return metadata.get();
  }

  /** Returns the kind of page; empty as long as it is not known. */
  public Optional<PageType> pageType() {
    return Optional.empty();
  }

  /** Returns the language of the cleaned text. */
  public LanguageGuess language() {
    return language;
  }

  /** Returns the media type without parameters, for example {@code text/html}. */
  public String mediaType() {
    return source.mediaType();
  }

  /** Returns the charset; empty when the document was given as characters. */
  public Optional<CharsetGuess> charset() {
    return source.charset();
  }

  /**
   * Returns what was removed, in document order; the positions are offsets into {@link #text()}.
   */
  public List<Removal> removals() {
    return removals;
  }

  /** Returns what went wrong or is odd, one sentence each; empty when nothing is. */
  public List<String> warnings() {
    return warnings;
  }

  /** Returns the earlier document that this one repeats, when an index is attached. */
  public Optional<Duplicate> duplicate() {
    return Optional.ofNullable(duplicate);
  }
}
