package dev.winnow;

import dev.winnow.boilerplate.BoilerplateRemover;
import dev.winnow.boilerplate.Comments;
import dev.winnow.boilerplate.Preset;
import dev.winnow.boilerplate.Verdicts;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.detect.ContentDetector;
import dev.winnow.detect.ControlCharacters;
import dev.winnow.detect.DetectedContent;
import dev.winnow.detect.InputOffsets;
import dev.winnow.detect.LanguageDetector;
import dev.winnow.segment.Page;
import dev.winnow.segment.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
  private record Content(
      Page page, boolean html, String base, int characters, boolean blank, InputOffsets offsets) {}

  private final ContentDetector contentDetector = ContentDetector.create();
  private final LanguageDetector languageDetector = LanguageDetector.create();
  private final BoilerplateRemover remover;
  private final @Nullable DuplicateIndex duplicates;
  private final boolean links;
  private final boolean images;

  private Cleaner(Builder builder) {
    remover = BoilerplateRemover.of(builder.preset, builder.comments);
    duplicates = builder.duplicates;
    links = builder.links;
    images = builder.images;
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
    String id = duplicates == null ? "" : idOf(raw);
    return switch (raw.form()) {
      case HTML -> cleanCharacters(raw, id, true);
      case TEXT -> cleanCharacters(raw, id, false);
      case DOM -> cleanDom(raw, id);
      case BYTES -> cleanBytes(raw, id);
    };
  }

  private CleanDocument cleanBytes(RawDocument raw, String id) {
    DetectedContent content =
        contentDetector.detect(
            raw.bytes(), raw.name().orElse(null), raw.contentType().orElse(null));
    List<String> warnings = new ArrayList<>(content.warnings());
    if (content.isSource()) {
      warnings.add("the content is " + content.mediaType() + "; its markup was kept as text");
    }
    CleanDocument.Source source =
        new CleanDocument.Source(raw, content.mediaType(), content.charset());
    return clean(
        source,
        id,
        content.isHtml(),
        new ControlCharacters.Dropped(content.text(), content.offsets()),
        warnings);
  }

  private CleanDocument cleanCharacters(RawDocument raw, String id, boolean html) {
    List<String> warnings = new ArrayList<>();
    ControlCharacters.Dropped text = ControlCharacters.drop(raw.characters(), warnings);
    String mediaType = html ? "text/html" : "text/plain";
    return clean(new CleanDocument.Source(raw, mediaType, null), id, html, text, warnings);
  }

  private CleanDocument cleanDom(RawDocument raw, String id) {
    Page page = ParsedDom.segment(raw.dom());
    int characters = page.blocks().stream().mapToInt(block -> block.text().length()).sum();
    Content content =
        new Content(
            page, true, raw.dom().baseUri(), characters, !raw.dom().hasText(), InputOffsets.SAME);
    CleanDocument.Source source = new CleanDocument.Source(raw, "text/html", null);
    return clean(source, id, content, new ArrayList<>());
  }

  private CleanDocument clean(
      CleanDocument.Source source,
      String id,
      boolean html,
      ControlCharacters.Dropped dropped,
      List<String> warnings) {
    String text = dropped.text();
    String url = source.url().orElse("");
    Document document = html ? Jsoup.parse(text, url) : null;
    Page page = document == null ? Segmenter.segment(text) : Segmenter.segment(document);
    String base = document == null ? url : document.baseUri();
    Content content =
        new Content(page, html, base, text.length(), text.isBlank(), dropped.offsets());
    return clean(source, id, content, warnings);
  }

  private CleanDocument clean(
      CleanDocument.Source source, String id, Content content, List<String> warnings) {
    String url = source.url().orElse("");
    Page page = content.page();
    Verdicts verdicts = content.html() ? remover.ofPage(page, url) : remover.ofText(page);
    Rendering rendering = new PlainTextRendering(content.offsets()).render(verdicts.blocks());
    if (rendering.text().isEmpty() && !content.blank()) {
      warnings.add("no main content was found");
    } else if (content.blank() && warnings.isEmpty()) {
      warnings.add("the document is empty");
    }
    warnings.addAll(verdicts.warnings());
    SizeWarnings.add(content.characters(), page, warnings);
    return new CleanDocument(
        source,
        new LazyLanguage(languageDetector, rendering.text()),
        content.html() ? LazyMetadata.ofPage(page, url) : LazyMetadata.none(),
        verdicts,
        new MarkdownStyle(links, images, url, content.base()),
        rendering,
        warnings,
        duplicates == null ? null : duplicates.add(id, rendering.text()).orElse(null));
  }

  private static String idOf(RawDocument raw) {
    return raw.id()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a document needs an id, an address or a name to be looked up in the index of"
                        + " duplicates; use RawDocument.withId"));
  }

  /** Settings of a {@link Cleaner}. Not safe for use by several threads. */
  public static final class Builder {
    private Preset preset = Preset.BALANCED;
    private Comments comments = Comments.BY_TYPE;
    private @Nullable DuplicateIndex duplicates;
    private boolean links = true;
    private boolean images;

    private Builder() {}

    /** Says which way to err on HTML pages; {@link Preset#BALANCED} unless set. */
    public Builder preset(Preset value) {
      preset = Objects.requireNonNull(value, "preset");
      return this;
    }

    /** Says what becomes of readers' comments on pages; {@link Comments#BY_TYPE} unless set. */
    public Builder comments(Comments value) {
      comments = Objects.requireNonNull(value, "comments");
      return this;
    }

    /**
     * Sets whether {@link CleanDocument#markdown()} has links; by default it has.
     *
     * <p>Addresses are made absolute by the page's {@code <base>} or the document's address. Links
     * to a place in the same page, relative ones of a page without an address, and those that are
     * neither {@code http}, {@code https} nor {@code mailto} become text.
     */
    public Builder links(boolean links) {
      this.links = links;
      return this;
    }

    /**
     * Sets whether {@link CleanDocument#markdown()} has images; by default it has none.
     *
     * <p>Those within or right before kept blocks are shown, once each, with their alternative text
     * and absolute address; icons declared smaller than 50 pixels and images that are only in the
     * page itself ({@code data:}) are not.
     */
    public Builder images(boolean images) {
      this.images = images;
      return this;
    }

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
