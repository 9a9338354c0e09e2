package dev.winnow.segment;

import java.util.List;

/**
 * What a page says of itself outside of its text; every field is empty when it does not say.
 *
 * @param title the {@code <title>}
 * @param sharedTitle the title meant for sharing (Open Graph, Twitter)
 * @param description the description
 * @param siteName the name of the site (Open Graph)
 * @param type the Open Graph type, in lower case
 * @param schemaTypes the schema.org types named in JSON-LD, separated by spaces, in lower case
 * @param language the {@code lang} attribute of the root element
 * @param canonicalUrl the address under which the page wants to be known
 * @param structuredText the long strings of its JSON-LD, a line each
 * @param jsonLd the objects and arrays of its JSON-LD, in the order of the page, as far as they
 *     could be read
 * @param embedded the state it carries for its scripts, in the order of the page, not read yet
 * @param metaTags its {@code meta} and {@code link} elements
 * @param marks the elements of its body that may name authors and dates, in the order of the page
 */
public record PageHead(
    String title,
    String sharedTitle,
    String description,
    String siteName,
    String type,
    String schemaTypes,
    String language,
    String canonicalUrl,
    String structuredText,
    List<JsonValue> jsonLd,
    List<EmbeddedJson> embedded,
    MetaTags metaTags,
    List<Mark> marks) {
  /** A head that says nothing. */
  public static final PageHead EMPTY =
      new PageHead(
          "", "", "", "", "", "", "", "", "", List.of(), List.of(), MetaTags.NONE, List.of());

  /** Returns the better of the titles, empty when there is none. */
  public String bestTitle() {
    return sharedTitle.isEmpty() ? title : sharedTitle;
  }

  /** Returns a copy without the state and the texts of scripts, which take the most memory. */
  public PageHead withoutScripts() {
    return new PageHead(
        title,
        sharedTitle,
        description,
        siteName,
        type,
        schemaTypes,
        language,
        canonicalUrl,
        "",
        jsonLd,
        List.of(),
        metaTags,
        marks);
  }
}
