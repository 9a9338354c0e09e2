package dev.winnow;

import dev.winnow.boilerplate.MarkedBlock;
import dev.winnow.boilerplate.PageType;
import dev.winnow.boilerplate.Removal;
import dev.winnow.boilerplate.Verdict;
import dev.winnow.boilerplate.Verdicts;
import dev.winnow.dedup.DocumentFacts;
import dev.winnow.dedup.Duplicate;
import dev.winnow.detect.CharsetGuess;
import dev.winnow.detect.LanguageGuess;
import dev.winnow.detect.MediaTypeGuess;
import dev.winnow.detect.MediaTypeRule;
import dev.winnow.metadata.Metadata;
import dev.winnow.quality.QualitySignals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
      Optional<String> id,
      Optional<String> url,
      String mediaType,
      Optional<MediaTypeRule> mediaTypeRule,
      Optional<CharsetGuess> charset) {
    /** Bytes were judged. */
    Source(RawDocument raw, MediaTypeGuess mediaType, CharsetGuess charset) {
      this(
          raw.id(),
          raw.url(),
          mediaType.type(),
          Optional.of(mediaType.rule()),
          Optional.of(charset));
    }

    /** Characters are what the caller says they are. */
    Source(RawDocument raw, String mediaType) {
      this(raw.id(), raw.url(), mediaType, Optional.empty(), Optional.empty());
    }
  }

  private final Source source;
  private final LazyLanguage language;
  private final LazyMetadata metadata;
  private final LazyQuality quality;
  private final Verdicts verdicts;
  private final MarkdownStyle markdownStyle;
  private final String text;
  private final List<Removal> removals;
  private final List<MarkedBlock> marks;
  private final List<String> warnings;
  private final @Nullable Duplicate duplicate;

  CleanDocument(
      Source source,
      LazyLanguage language,
      LazyMetadata metadata,
      Verdicts verdicts,
      MarkdownStyle markdownStyle,
      Rendering rendering,
      List<String> warnings) {
    this.source = source;
    this.language = language;
    this.metadata = metadata;
    this.verdicts = verdicts;
    this.markdownStyle = markdownStyle;
    this.text = rendering.text();
    this.removals = rendering.removals();
    this.marks = rendering.marks();
    this.warnings = List.copyOf(warnings);
    this.duplicate = null;
    this.quality = new LazyQuality(language, text);
  }

  private CleanDocument(CleanDocument other, @Nullable Duplicate duplicate) {
    this.source = other.source;
    this.language = other.language;
    this.metadata = other.metadata;
    this.verdicts = other.verdicts;
    this.markdownStyle = other.markdownStyle;
    this.text = other.text;
    this.removals = other.removals;
    this.marks = other.marks;
    this.warnings = other.warnings;
    this.quality = other.quality;
    this.duplicate = duplicate;
  }

  CleanDocument with(Optional<Duplicate> found) {
    return new CleanDocument(this, found.orElse(null));
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
   * by a line feed, the cells of a row by a tab, and the paragraphs of a cell by a space. A plain
   * text keeps its lines word for word; runs of blank lines become one.
   */
  public String text() {
    return text;
  }

  /**
   * Returns {@link #text()} without the lines that are marked as template of the site, by which
   * pages of a site can be compared; the whole text when fewer than ten words would be left.
   */
  public String textWithoutTemplates() {
    return new TemplateMask(verdicts, text).text();
  }

  /**
   * Returns the main content as Markdown; empty when there is none.
   *
   * <p>It is CommonMark 0.31 with the tables and the struck-out text of GitHub Flavored Markdown:
   * headings, nested lists, quotations, fenced code with its language where the page names it,
   * tables whose first row is the head, emphasis, inline code, and links and images as the {@link
   * Cleaner.Builder} was told. Whatever the text holds that would be read as markup is escaped, so
   * that the words are those of {@link #text()}. The list marks of a plain text are left as they
   * are, and a document that is Markdown itself is left word for word.
   *
   * <p>Written anew at each call, which takes time linear in the text.
   */
  public String markdown() {
    return source.mediaType().equals("text/markdown")
        ? text
        : new MarkdownRendering(markdownStyle).render(verdicts.blocks()).text();
  }

  /**
   * Returns what the document says of itself; a plain text says nothing.
   *
   * <p>Found out at the first call, which takes about a tenth of the time of parsing the page.
   */
  public Metadata metadata() {
    return metadata.get();
  }

  /** Returns the most likely type of an HTML page; empty for plain text and empty pages. */
  public Optional<PageType> pageType() {
    return pageTypes().entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /**
   * Returns the probability of each type of page, which add up to 1; empty for plain text and empty
   * pages.
   */
  public Map<PageType, Double> pageTypes() {
    return verdicts.types();
  }

  /**
   * Returns the word F1 that {@link #text()} is expected to have against what a person would have
   * kept, from 0 to 1; empty for plain text and empty pages.
   *
   * <p>Fitted to how the choice of blocks turned out on pages of sites that the model had not seen.
   */
  public OptionalDouble confidence() {
    return verdicts.confidence();
  }

  /**
   * Returns what readers wrote, as plain text, when comments were asked for {@linkplain
   * dev.winnow.boilerplate.Comments#SEPARATE apart}; otherwise empty.
   */
  public String comments() {
    List<Verdict> kept = verdicts.comments().stream().map(Verdict::keep).toList();
    return new PlainTextRendering().render(kept).text();
  }

  /**
   * Returns the language of the cleaned text, or its languages when it is mixed, and what decided.
   *
   * <p>Found out at the first call, in about a quarter of a millisecond at most.
   */
  public LanguageGuess language() {
    return language.get();
  }

  /**
   * Returns what was measured of {@link #text()}, by which a {@link dev.winnow.quality.RuleSet}
   * says whether it is worth keeping.
   *
   * <p>Found out at the first call, with the language, in time linear in the text.
   */
  public QualitySignals quality() {
    return quality.get();
  }

  /** Returns the media type without parameters, for example {@code text/html}. */
  public String mediaType() {
    return source.mediaType();
  }

  /** Returns what decided the media type; empty when the document was given as characters. */
  public Optional<MediaTypeRule> mediaTypeRule() {
    return source.mediaTypeRule();
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

  /**
   * Returns what looks like boilerplate but was kept, because the evidence is too weak to take that
   * much out, or because a line of the site's template stands amid the text; in document order. It
   * is part of {@link #text()}, where the positions say.
   */
  public List<MarkedBlock> marks() {
    return marks;
  }

  /** Returns what went wrong or is odd, one sentence each; empty when nothing is. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Returns what decides which of several duplicates stays: the length of the text, the date of
   * publication, or else of change, that a page states, its {@link #confidence} as quality, and the
   * host of its address. Finds out the {@link #metadata}.
   */
  public DocumentFacts facts() {
    DocumentFacts facts =
        DocumentFacts.ofLength(text.length()).withQuality(confidence().orElse(Double.NaN));
    Metadata stated = metadata();
    Optional<String> date = stated.published().or(stated::modified);
    DocumentFacts dated = date.map(facts::withDate).orElse(facts);
    return url().map(dated::withHostOf).orElse(dated);
  }

  /**
   * Returns the earlier document that this one repeats, with the evidence, when an index is
   * attached; the most similar one if there are several.
   */
  public Optional<Duplicate> duplicate() {
    return Optional.ofNullable(duplicate);
  }
}
