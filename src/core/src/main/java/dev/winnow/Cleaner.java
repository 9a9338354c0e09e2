package dev.winnow;

import dev.winnow.boilerplate.BoilerplateRemover;
import dev.winnow.boilerplate.Verdicts;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.detect.CharsetGuess;
import dev.winnow.detect.ContentDetector;
import dev.winnow.detect.DetectedContent;
import dev.winnow.detect.LanguageDetector;
import dev.winnow.segment.Page;
import dev.winnow.segment.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Turns crawled documents into text worth keeping: finds out what a document is, takes the
 * boilerplate out of it, and says whether it has been seen before.
 *
 * <pre>{@code
 * Cleaner cleaner = Cleaner.create();
 * CleanDocument clean = cleaner.clean(RawDocument.html(html).withUrl(url));
 * String text = clean.text();
 * }</pre>
 *
 * <p>A cleaner is immutable and safe for use by several threads; make one and share it. What it
 * returns depends on the document alone, never on the documents before it, unless an index of
 * {@linkplain Builder#duplicates duplicates} is attached. The content of a document never makes it
 * throw: what is broken comes back as what could be had, with a warning. Time and memory grow
 * linearly with the size of the document.
 */
public final class Cleaner {
  private final ContentDetector contentDetector = ContentDetector.create();
  private final LanguageDetector languageDetector = LanguageDetector.create();
  private final BoilerplateRemover remover = BoilerplateRemover.standard();
  private final @Nullable DuplicateIndex duplicates;

  private Cleaner(Builder builder) {
    duplicates = builder.duplicates;
  }

  /** Returns a cleaner with the default settings. */
  public static Cleaner create() {
    return builder().build();
  }

  /** Returns a builder with the default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Cleans one document.
   *
   * @throws IllegalArgumentException if an index of duplicates is attached and the document has
   *     neither id, address nor name, or one that the index knows already
   */
  public CleanDocument clean(RawDocument raw) {
    return switch (raw.form()) {
      case HTML -> cleanHtml(raw, "text/html", null, raw.characters(), List.of());
      case TEXT -> cleanText(raw, "text/plain", null, raw.characters(), List.of());
      case BYTES -> cleanBytes(raw);
    };
  }

  private CleanDocument cleanBytes(RawDocument raw) {
    DetectedContent content =
        contentDetector.detect(
            raw.bytes(), raw.name().orElse(null), raw.contentType().orElse(null));
    boolean html = MediaTypes.isHtml(content.mediaType());
    return html
        ? cleanHtml(raw, content.mediaType(), content.charset(), content.text(), content.warnings())
        : cleanText(
            raw, content.mediaType(), content.charset(), content.text(), content.warnings());
  }

  private CleanDocument cleanHtml(
      RawDocument raw,
      String mediaType,
      @Nullable CharsetGuess charset,
      String html,
      List<String> found) {
    String url = raw.url().orElse("");
    Page page = Segmenter.segment(Jsoup.parse(html, url));
    Verdicts verdicts = remover.ofPage(page, url);
    return finish(raw, mediaType, charset, html, page, verdicts, found);
  }

  private CleanDocument cleanText(
      RawDocument raw,
      String mediaType,
      @Nullable CharsetGuess charset,
      String text,
      List<String> found) {
    Page page = Segmenter.segment(text);
    Verdicts verdicts = remover.ofText(page);
    return finish(raw, mediaType, charset, text, page, verdicts, found);
  }

  private CleanDocument finish(
      RawDocument raw,
      String mediaType,
      @Nullable CharsetGuess charset,
      String source,
      Page page,
      Verdicts verdicts,
      List<String> found) {
    Rendering rendering = new PlainTextRendering().render(verdicts.blocks());
    List<String> warnings = new ArrayList<>(found);
    warnings.addAll(verdicts.warnings());
    SizeWarnings.add(source, page, warnings);
    if (found.isEmpty() && rendering.text().isEmpty()) {
      warnings.add(source.isBlank() ? "the document is empty" : "no main content was found");
    }
    return new CleanDocument(
        raw,
        mediaType,
        charset,
        languageDetector.detect(rendering.text()),
        Metadata.of(page.head()),
        verdicts.blocks(),
        rendering,
        warnings,
        duplicateOf(raw, rendering.text()));
  }

  private @Nullable Duplicate duplicateOf(RawDocument raw, String text) {
    if (duplicates == null) {
      return null;
    }
    String id =
        raw.id()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "a document needs an id, an address or a name to be looked up in the index"
                            + " of duplicates; use RawDocument.withId"));
    return duplicates.add(id, text).orElse(null);
  }

  /** Settings of a {@link Cleaner}. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable DuplicateIndex duplicates;

    private Builder() {}

    /**
     * Looks every cleaned text up in an index, and adds it there.
     *
     * <p>The index stays the caller's, who closes it. It may be shared by several cleaners and
     * threads; which of two equal documents is the earlier one then depends on their order.
     */
    public Builder duplicates(DuplicateIndex index) {
      duplicates = Objects.requireNonNull(index, "index");
      return this;
    }

    /** Returns a cleaner with these settings. */
    public Cleaner build() {
      return new Cleaner(this);
    }
  }
}
