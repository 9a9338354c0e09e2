package dev.winnow.segment;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Collects what the {@code meta} and {@code link} elements in the head of one page, and the JSON-LD
 * anywhere in it, say of it.
 */
final class HeadReader {
  private static final int LONGEST_TYPE = 40;
  private static final int MOST_TYPES = 40;
  private static final int SHORTEST_TEXT = 20;
  private static final int MOST_TEXT = 1_000_000;

  private final String title;
  private final String language;
  private final StringBuilder schemaTypes = new StringBuilder();
  private final StringBuilder structuredText = new StringBuilder();
  private String sharedTitle = "";
  private String description = "";
  private String siteName = "";
  private String type = "";
  private String canonicalUrl = "";
  private int types;

  HeadReader(Document document) {
    title = document.title();
    Element html = document.firstElementChild();
    language = html == null ? "" : html.attr("lang").strip();
    for (Element element : document.head().children()) {
      accept(element);
    }
  }

  /**
   * Takes in an element of any kind: each child of the head, and those elements of the body whose
   * text is left out, among which are scripts but neither {@code meta} nor {@code link}.
   */
  void accept(Element element) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "link" -> {
        if (element.attr("rel").equals("canonical")) {
          canonicalUrl = element.attr("href").strip();
        }
      }
      case "script" -> {
        if (element.attr("type").equals("application/ld+json")) {
          String json = element.data();
          addSchemaTypes(json);
          ScriptStrings.append(json, SHORTEST_TEXT, MOST_TEXT, structuredText);
        }
      }
      default -> {}
    }
  }

  private void meta(Element meta) {
    String content = meta.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
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

  /** Finds the values of {@code @type} without reading the JSON, which is often malformed. */
  private void addSchemaTypes(String json) {
    for (int i = json.indexOf("\"@type\"");
        i >= 0 && types < MOST_TYPES;
        i = json.indexOf("\"@type\"", i + 1)) {
      int open = json.indexOf('"', i + 7);
      int close = open < 0 ? -1 : json.indexOf('"', open + 1);
      if (close > open && close - open <= LONGEST_TYPE) {
        schemaTypes.append(json.substring(open + 1, close).toLowerCase(Locale.ROOT)).append(' ');
        types++;
      }
    }
  }

  PageHead toHead() {
    return new PageHead(
        title,
        sharedTitle,
        description,
        siteName,
        type,
        schemaTypes.toString(),
        language,
        canonicalUrl,
        structuredText.toString());
  }
}
