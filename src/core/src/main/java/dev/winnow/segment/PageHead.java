package dev.winnow.segment;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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

  private static final String SPEAKING =
      "meta[content], link[rel=canonical], script[type=application/ld+json]";
  private static final int LONGEST_TYPE = 40;
  private static final int MOST_TYPES = 40;
  private static final int SHORTEST_TEXT = 20;
  private static final int MOST_TEXT = 1_000_000;

  static PageHead of(Document document) {
    String sharedTitle = "";
    String description = "";
    String siteName = "";
    String type = "";
    String canonicalUrl = "";
    StringBuilder schemaTypes = new StringBuilder();
    StringBuilder structuredText = new StringBuilder();
    for (Element element : document.select(SPEAKING)) {
      if (element.normalName().equals("script")) {
        appendSchemaTypes(element.data(), schemaTypes);
        ScriptStrings.append(element.data(), SHORTEST_TEXT, MOST_TEXT, structuredText);
        continue;
      }
      if (element.normalName().equals("link")) {
        canonicalUrl = element.attr("href").strip();
        continue;
      }
      String content = element.attr("content").strip();
      String name = element.hasAttr("property") ? element.attr("property") : element.attr("name");
      switch (name.toLowerCase(Locale.ROOT)) {
        case "og:title" -> sharedTitle = content;
        case "twitter:title" -> sharedTitle = sharedTitle.isEmpty() ? content : sharedTitle;
        case "description" -> description = content;
        case "og:description" -> description = description.isEmpty() ? content : description;
        case "og:site_name" -> siteName = content;
        case "og:url" -> canonicalUrl = canonicalUrl.isEmpty() ? content : canonicalUrl;
        case "og:type" -> type = content.toLowerCase(Locale.ROOT);
        default -> {}
      }
    }
    Element html = document.selectFirst("html");
    return new PageHead(
        document.title(),
        sharedTitle,
        description,
        siteName,
        type,
        schemaTypes.toString(),
        html == null ? "" : html.attr("lang").strip(),
        canonicalUrl,
        structuredText.toString());
  }

  /** Finds the values of {@code @type} without reading the JSON, which is often malformed. */
  private static void appendSchemaTypes(String json, StringBuilder types) {
    int found = 0;
    for (int i = json.indexOf("\"@type\"");
        i >= 0 && found < MOST_TYPES;
        i = json.indexOf("\"@type\"", i + 1)) {
      int open = json.indexOf('"', i + 7);
      int close = open < 0 ? -1 : json.indexOf('"', open + 1);
      if (close > open && close - open <= LONGEST_TYPE) {
        types.append(json.substring(open + 1, close).toLowerCase(Locale.ROOT)).append(' ');
        found++;
      }
    }
  }

  /** Returns the better of the titles, empty when there is none. */
  public String bestTitle() {
    return sharedTitle.isEmpty() ? title : sharedTitle;
  }
}
