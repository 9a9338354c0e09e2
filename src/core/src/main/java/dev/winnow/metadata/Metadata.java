package dev.winnow.metadata;

import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself. Immutable and safe for use by several threads.
 *
 * <p>Each value comes from the first source in its order of trust that has a usable one. "JSON-LD"
 * is the item of it that is about the page: the one whose address or name is the page's, else the
 * only article, else the only thing; items of lists do not count. Texts have their character
 * references resolved, no markup, and one space for each run of white space. Dates are in ISO 8601
 * with the precision and the offset that the page gives, {@code 2024-05-31} or {@code
 * 2024-05-31T10:00:00+02:00}.
 *
 * @param title the title without the name of the site: the longest {@code h1} that is a good part
 *     of a declared title; else the only {@code h1} when it shares words with one, a quarter of
 *     them on a page that says it is an article and more elsewhere; else the first declared title:
 *     Open Graph, {@code <title>}, JSON-LD, Twitter, Dublin Core; else the first {@code h1}
 * @param authors the authors without roles, addresses and the site itself: JSON-LD; {@code meta}
 *     (citation, Open Graph, Parse.ly, Sailthru, Dublin Core, the plain name, Twitter's labels);
 *     JSON-LD of the web page; microdata; links with {@code rel=author}; the byline, by its class
 *     names or by its first word; else the name of the site, if JSON-LD calls it a person or a
 *     {@code meta} of several words an author
 * @param published when it was published: JSON-LD; {@code meta} (Open Graph, citation, Parse.ly,
 *     Sailthru, Dublin Core, others); microdata; JSON-LD of the web page; {@code time} elements
 *     near the heading; visible dates there; the address of the page
 * @param modified when it was last changed: JSON-LD; {@code meta} (Open Graph, Dublin Core,
 *     others); microdata; JSON-LD of the web page; {@code time} elements and visible dates near the
 *     heading that say so
 * @param siteName the name of the site: Open Graph; JSON-LD of the web site, then of the publisher;
 *     {@code application-name}
 * @param description the description: {@code meta}; Open Graph; Twitter; JSON-LD; Dublin Core;
 *     microdata
 * @param canonicalUrl the absolute address under which the page wants to be known: {@code link
 *     rel=canonical}; Open Graph
 * @param language the declared language as a normalized BCP 47 tag: {@code <html lang>}; {@code
 *     Content-Language}; JSON-LD; Open Graph's locale; Dublin Core
 * @param image the absolute address of the image that stands for the page: Open Graph; JSON-LD;
 *     Twitter; {@code link rel=image_src}; microdata
 * @param keywords the keywords: JSON-LD; Open Graph's tags; {@code meta}; Parse.ly, Sailthru;
 *     microdata
 */
public record Metadata(
    Optional<String> title,
    List<String> authors,
    Optional<String> published,
    Optional<String> modified,
    Optional<String> siteName,
    Optional<String> description,
    Optional<String> canonicalUrl,
    Optional<String> language,
    Optional<String> image,
    List<String> keywords) {
  /** What a document says that says nothing of itself, such as a plain text. */
  public static final Metadata EMPTY =
      new Metadata(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  /** Copies the lists. */
  public Metadata {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }
}
