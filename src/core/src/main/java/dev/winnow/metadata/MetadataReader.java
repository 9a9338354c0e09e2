package dev.winnow.metadata;

import dev.winnow.segment.Block;
import dev.winnow.segment.Mark;
import dev.winnow.segment.MetaTags;
import dev.winnow.segment.Page;
import dev.winnow.segment.PageHead;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what a page says of itself: the front door of this package.
 *
 * <p>Reads what the segmenter has collected; takes time linear in it. Stateless and safe for use by
 * several threads; never throws because of the page.
 */
public final class MetadataReader {
  private static final Set<String> SITES = Set.of("website");
  private static final int MOST_KEYWORDS = 100;
  private static final int LONGEST_KEYWORD = 100;

  private final PageHead head;
  private final MetaTags tags;
  private final String url;
  private final JsonLd jsonLd;
  private final JsonLdItem page;
  private final SiteNames site;
  private final List<Block> blocks;
  private final List<String> headings;

  private MetadataReader(Page page, String url) {
    head = page.head();
    tags = head.metaTags();
    this.url = url;
    jsonLd = new JsonLd(head.jsonLd());
    this.page = jsonLd.page();
    blocks = page.blocks();
    headings = Headings.of(blocks);
    site = new SiteNames(Texts.host(url.isEmpty() ? head.canonicalUrl() : url));
  }

  /**
   * Returns what a page says of itself.
   *
   * @param url the address of the page, against which others are resolved; empty when unknown
   */
  public static Metadata read(Page page, String url) {
    return new MetadataReader(page, url).read();
  }

  private Metadata read() {
    String canonical = canonicalUrl();
    JsonLdItem main = jsonLd.main(identity(canonical));
    String siteName = siteName(main);
    addSiteNames(main);
    String language = language(main);
    String title = title(main);
    int heading = HeadZone.headingOf(blocks, title);
    List<String> lines = HeadZone.lines(blocks, heading);
    MarkFilter marks = new MarkFilter(head.marks(), heading);
    DateFinder dates = new DateFinder(language);
    String published = dates.published(main, page, tags, marks, lines);
    return new Metadata(
        optional(title),
        new AuthorFinder(new AuthorNames(site), jsonLd).find(main, tags, marks, lines),
        optional(
            published.isEmpty()
                ? DateFinder.ofAddress(url.isEmpty() ? canonical : url)
                : published),
        optional(dates.modified(main, page, tags, marks, lines)),
        optional(siteName),
        optional(description(main, marks)),
        optional(canonical),
        optional(language),
        optional(image(main, marks)),
        keywords(main, marks));
  }

  private PageIdentity identity(String canonical) {
    PageIdentity identity = new PageIdentity();
    identity.addAddress(url);
    identity.addAddress(canonical);
    identity.addTitle(Texts.clean(head.title()));
    identity.addTitle(Texts.clean(head.sharedTitle()));
    if (!headings.isEmpty()) {
      identity.addTitle(headings.get(0));
    }
    return identity;
  }

  private String title(JsonLdItem main) {
    TitleChooser titles = new TitleChooser(site, headings);
    titles.declare(tags.first("og:title"));
    titles.declare(head.title());
    titles.declare(JsonLd.name(main));
    titles.declare(tags.first("twitter:title"));
    titles.declare(tags.first("dc.title", "dcterms.title", "citation_title", "parsely-title"));
    return titles.choose(JsonLd.isWork(main) || head.type().equals("article"));
  }

  private void addSiteNames(JsonLdItem main) {
    site.add(Texts.clean(head.siteName()));
    jsonLd.first(SITES).texts("name").forEach(site::add);
    jsonLd.first(SITES).texts("alternateName").forEach(site::add);
    main.texts("publisher").forEach(site::add);
    jsonLd
        .first(Set.of("organization", "newsmediaorganization", "corporation", "localbusiness"))
        .texts("name")
        .forEach(site::add);
    for (String name : List.of("application-name", "apple-mobile-web-app-title", "dc.publisher")) {
      site.add(Texts.clean(tags.first(name)));
    }
  }

  private String siteName(JsonLdItem main) {
    return first(
        head.siteName(),
        jsonLd.first(SITES).text("name"),
        main.text("publisher"),
        tags.first("application-name"));
  }

  private String description(JsonLdItem main, MarkFilter marks) {
    return first(
        tags.first("description"),
        tags.first("og:description"),
        tags.first("twitter:description"),
        main.text("description"),
        tags.first("dc.description", "dcterms.description", "dcterms.abstract"),
        tags.first("itemprop:description"),
        markText("description", marks));
  }

  private String canonicalUrl() {
    String canonical = Texts.resolve(url, tags.link("canonical"));
    return canonical.isEmpty() ? Texts.resolve(url, tags.first("og:url")) : canonical;
  }

  private String language(JsonLdItem main) {
    for (String declared :
        List.of(
            head.language(),
            tags.first("content-language"),
            main.text("inLanguage"),
            tags.first("og:locale"),
            tags.first("dc.language", "dcterms.language"))) {
      int end = declared.indexOf(',');
      String tag = (end < 0 ? declared : declared.substring(0, end)).strip().replace('_', '-');
      Locale locale = Locale.forLanguageTag(tag);
      if (!locale.getLanguage().isEmpty()) {
        return locale.toLanguageTag();
      }
    }
    return "";
  }

  private String image(JsonLdItem main, MarkFilter marks) {
    for (String address :
        List.of(
            tags.first("og:image:secure_url", "og:image", "og:image:url"),
            main.text("image", "thumbnailUrl"),
            tags.first("twitter:image", "twitter:image:src"),
            tags.link("image_src"),
            tags.first("itemprop:image", "thumbnail"),
            markText("image", marks))) {
      String resolved = Texts.resolve(url, address);
      if (!resolved.isEmpty()) {
        return resolved;
      }
    }
    return "";
  }

  private List<String> keywords(JsonLdItem main, MarkFilter marks) {
    Set<String> keywords = new LinkedHashSet<>();
    main.texts("keywords").forEach(text -> addKeywords(text, keywords));
    for (String name :
        List.of(
            "article:tag",
            "keywords",
            "news_keywords",
            "parsely-tags",
            "sailthru.tags",
            "dc.subject")) {
      if (keywords.isEmpty()) {
        tags.contents(name).forEach(text -> addKeywords(text, keywords));
      }
    }
    if (keywords.isEmpty()) {
      addKeywords(markText("keywords", marks), keywords);
    }
    return List.copyOf(keywords);
  }

  private static void addKeywords(String text, Set<String> keywords) {
    for (String part : Texts.clean(text).split("[,;、،，；]", -1)) {
      String keyword = part.strip();
      if (!keyword.isEmpty()
          && keyword.length() <= LONGEST_KEYWORD
          && keywords.size() < MOST_KEYWORDS) {
        keywords.add(keyword);
      }
    }
  }

  private static String markText(String property, MarkFilter marks) {
    for (Mark mark : marks.properties(property)) {
      String text = mark.value().isEmpty() ? mark.text() : mark.value();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** Returns the first text that is not empty once cleaned. */
  private static String first(String... texts) {
    for (String text : texts) {
      String clean = Texts.clean(text);
      if (!clean.isEmpty()) {
        return clean;
      }
    }
    return "";
  }

  private static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
