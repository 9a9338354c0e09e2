package dev.winnow;

import dev.winnow.boilerplate.BoilerplateRemover;
import dev.winnow.boilerplate.Comments;
import dev.winnow.boilerplate.PageLines;
import dev.winnow.boilerplate.Preset;
import dev.winnow.boilerplate.SiteTemplates;
import dev.winnow.boilerplate.Verdicts;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.detect.LanguageDetector;
import dev.winnow.segment.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * {@linkplain Builder#duplicates duplicates} or {@linkplain Builder#templates templates} of sites
 * are attached. The content of a document never makes it throw: what is broken comes back as what
 * could be had, with a warning. Time and memory grow linearly with the size of the document.
 */
public final class Cleaner {
  private final DocumentOpener opener = new DocumentOpener();
  private final LanguageDetector languageDetector = LanguageDetector.create();
  private final BoilerplateRemover remover;
  private final @Nullable DuplicateIndex duplicates;
  private final @Nullable SiteTemplates templates;
  private final String site;
  private final boolean learns;
  private final boolean masks;
  private final boolean links;
  private final boolean images;

  private Cleaner(Builder builder) {
    remover = BoilerplateRemover.of(builder.preset, builder.comments);
    duplicates = builder.duplicates;
    templates = builder.templates;
    site = builder.site;
    learns = builder.learns;
    masks = builder.masks;
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
   *     neither id, address nor name, or one that the index knows with another text
   */
  public CleanDocument clean(RawDocument raw) {
    String id = duplicates == null ? "" : idOf(raw);
    OpenedDocument opened = opener.open(raw);
    if (templates != null && learns) {
      templates.learn(linesOf(opened));
    }
    String url = opened.url();
    Page page = opened.page();
    BoilerplateRemover here =
        templates == null ? remover : remover.forSite(templates, siteOf(opened));
    Verdicts verdicts =
        raw.form() == RawDocument.Form.DOCUMENT
            ? here.ofDocument(page)
            : opened.html() ? here.ofPage(page, url) : here.ofText(page);
    Rendering rendering = new PlainTextRendering(opened.offsets()).render(verdicts.blocks());
    List<String> warnings = new ArrayList<>(opened.warnings());
    if (rendering.text().isEmpty() && !opened.blank()) {
      warnings.add("no main content was found");
    } else if (opened.blank() && warnings.isEmpty()) {
      warnings.add("the document is empty");
    }
    warnings.addAll(verdicts.warnings());
    SizeWarnings.add(opened.characters(), page, warnings);
    CleanDocument document =
        new CleanDocument(
            opened.source(),
            new LazyLanguage(languageDetector, rendering.text()),
            opened.html() ? LazyMetadata.ofPage(page, url) : LazyMetadata.none(),
            verdicts,
            new MarkdownStyle(links, images, url, opened.base()),
            rendering,
            warnings);
    return duplicates == null ? document : document.with(lookUp(id, document, duplicates));
  }

  private Optional<Duplicate> lookUp(String id, CleanDocument document, DuplicateIndex index) {
    String compared = masks ? document.textWithoutTemplates() : document.text();
    return index.add(id, compared, document.facts());
  }

  /**
   * Returns the lines of a document to be {@linkplain SiteTemplates#learn learned}, under the site
   * of its address, or else the one that {@link Builder#site} names. Does not clean, and takes
   * about half the time of it.
   */
  public PageLines templateLines(RawDocument raw) {
    return linesOf(opener.open(raw));
  }

  private PageLines linesOf(OpenedDocument opened) {
    return SiteTemplates.lines(opened.page(), siteOf(opened));
  }

  private String siteOf(OpenedDocument opened) {
    String host = SiteTemplates.siteOf(opened.url());
    return host.isEmpty() ? site : host;
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
    private @Nullable SiteTemplates templates;
    private String site = "";
    private boolean learns;
    private boolean masks = true;
    private boolean links = true;
    private boolean images;

    private Builder() {}

    /** Says which way to err; {@link Preset#BALANCED} unless set. */
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
     * Looks every cleaned text up in an index, and adds it there with its {@linkplain
     * CleanDocument#facts facts}, so that any policy can say later which copy stays. A document
     * that the index has already, with the same id and text, is not added again. Finds out the
     * metadata of each page, which takes about a tenth of the time of parsing it.
     *
     * <p>The index stays the caller's, who closes it. It may be shared by several cleaners and
     * threads; which of two equal documents is the earlier one then depends on their order.
     */
    public Builder duplicates(DuplicateIndex index) {
      duplicates = Objects.requireNonNull(index, "index");
      return this;
    }

    /**
     * Removes what is known to be the template of the document's site, and marks it.
     *
     * <p>Template lines are removed where they stand in a run at the head or the tail of what is
     * left of the document, and {@linkplain CleanDocument#marks() marked} elsewhere. A text of
     * which hardly a word would be left stays, with a warning. The score of a removal or mark is
     * the share of the site's pages with the line. A document without an address has no site,
     * unless {@link #site} names it.
     *
     * <p>The templates stay the caller's. They are only read, unless {@link #learnTemplates} is
     * set; learn them before with {@link SiteTemplates#learn} and {@link Cleaner#templateLines}.
     * They may be shared by several cleaners and threads.
     */
    public Builder templates(SiteTemplates templates) {
      this.templates = Objects.requireNonNull(templates, "templates");
      return this;
    }

    /**
     * Sets whether the templates learn each document before it is cleaned; by default they do not.
     * What is removed then depends on the documents before, and nothing goes from the first ones of
     * a site.
     */
    public Builder learnTemplates(boolean learn) {
      learns = learn;
      return this;
    }

    /** Names the site of documents without an address, for templates; by default they have none. */
    public Builder site(String host) {
      site = Objects.requireNonNull(host, "host");
      return this;
    }

    /**
     * Sets whether lines marked as template are left out of the text that is looked up in the index
     * of {@link #duplicates}, as in {@link CleanDocument#textWithoutTemplates}; by default they
     * are, so that pages are not alike for their template.
     */
    public Builder maskTemplates(boolean mask) {
      masks = mask;
      return this;
    }

    /**
     * Returns a cleaner with these settings.
     *
     * @throws IllegalStateException if templates are to be learned but none are attached
     */
    public Cleaner build() {
      if (learns && templates == null) {
        throw new IllegalStateException(
            "learnTemplates(true) needs templates to learn; set templates(...) too");
      }
      return new Cleaner(this);
    }
  }
}
