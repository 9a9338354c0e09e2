package dev.winnow.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Collects what the {@code meta} and {@code link} elements in the head of one page, and the JSON-LD
 * anywhere in it, say of it.
 */
final class HeadReader {
  private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

  private final String title;
  private final String language;
  private final MetaTags.Collector metaTags = new MetaTags.Collector();
  private final MarkReader marks = new MarkReader();
  private final StructuredData structuredData = new StructuredData();
  private final List<EmbeddedJson> embedded = new ArrayList<>();
  private String sharedTitle = "";
  private String description = "";
  private String siteName = "";
  private String type = "";
  private String canonicalUrl = "";

  HeadReader(Document document) {
    title = document.title();
    Element html = document.firstElementChild();
    language = html == null ? "" : html.attr("lang").strip();
    for (Element element : document.head().children()) {
      accept(element);
    }
  }

  /**
   * Takes in an element of any kind: each child of the head, and those elements of the body that
   * have no text.
   */
  void accept(Element element) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "link" -> {
        String address = element.attr("href").strip();
        metaTags.link(element.attr("rel"), address);
        if (element.attr("rel").equals("canonical")) {
          canonicalUrl = address;
        }
      }
      case "script" -> script(element);
      default -> {}
    }
  }

  private void meta(Element meta) {
    String content = meta.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    String name = nameOf(meta);
    metaTags.meta(name, content);
    switch (name) {
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

  private static String nameOf(Element meta) {
    for (String attribute : NAMING) {
      String name = meta.attr(attribute);
      if (!name.isEmpty()) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        return attribute.equals("itemprop") ? "itemprop:" + key : key;
      }
    }
    return "";
  }

  private void script(Element script) {
    // The usual script has its data in one node, which need not be copied.
    String data =
        script.firstChild() instanceof DataNode node ? node.getWholeData() : script.data();
    if (data.isBlank()) {
      return;
    }
    String type = script.attr("type").strip().toLowerCase(Locale.ROOT);
    if (type.startsWith("application/ld+json")) {
      structuredData.add(data);
    } else {
      EmbeddedJson.ofScript(type, data).ifPresent(embedded::add);
    }
  }

  /** Returns the reader of the marks in the body. */
  MarkReader marks() {
    return marks;
  }

  PageHead toHead() {
    return new PageHead(
        title,
        sharedTitle,
        description,
        siteName,
        type,
        structuredData.types(),
        language,
        canonicalUrl,
        structuredData.text(),
        structuredData.values(),
        List.copyOf(embedded),
        metaTags.toMetaTags(),
        marks.marks());
  }
}
