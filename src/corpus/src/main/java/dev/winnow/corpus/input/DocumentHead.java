package dev.winnow.corpus.input;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;

/** Writes what a document says of itself as pages do in their head. */
final class DocumentHead {
  private DocumentHead() {}

  static void write(Metadata metadata, DocumentHtml html) {
    String title = first(metadata, TikaCoreProperties.TITLE);
    if (!title.isEmpty()) {
      html.title(title);
    }
    for (String author : metadata.getValues(TikaCoreProperties.CREATOR)) {
      if (!author.isBlank()) {
        html.meta("name", "author", author.strip());
      }
    }
    meta(html, "property", "article:published_time", first(metadata, TikaCoreProperties.CREATED));
    meta(html, "property", "article:modified_time", first(metadata, TikaCoreProperties.MODIFIED));
    meta(html, "name", "description", first(metadata, TikaCoreProperties.DESCRIPTION));
    html.language(first(metadata, TikaCoreProperties.LANGUAGE));
  }

  private static void meta(DocumentHtml html, String attribute, String name, String value) {
    if (!value.isEmpty()) {
      html.meta(attribute, name, value);
    }
  }

  private static String first(Metadata metadata, Property property) {
    String value = metadata.get(property);
    return value == null ? "" : value.strip();
  }
}
