package dev.winnow.segment;

/**
 * What the head of a page says of it; every field is empty when the page does not say.
 *
 * @param title the {@code <title>}
 * @param sharedTitle the title meant for sharing (Open Graph, Twitter)
 * @param description the description
 * @param siteName the site's name
 * @param type the Open Graph type, in lower case
 * @param schemaTypes the schema.org types named in JSON-LD, separated by spaces, in lower case
 * @param language the {@code lang} attribute of the root element
 * @param canonicalUrl the address under which the page wants to be known
 * @param structuredText the long strings of its JSON-LD, a line each
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
    String structuredText) {
  /** A head that says nothing. */
  public static final PageHead EMPTY = new PageHead("", "", "", "", "", "", "", "", "");

  /** Returns the better of the titles, empty when there is none. */
  public String bestTitle() {
    return sharedTitle.isEmpty() ? title : sharedTitle;
  }
}
