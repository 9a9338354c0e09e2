package dev.winnow.corpus.input;

import java.util.Objects;

/**
 * Where the records of tables and of JSON Lines have what: each the name of a column or field, or,
 * if it begins with a slash, a JSON pointer (RFC 6901) to a nested one.
 *
 * @param id names the record
 * @param url its address
 * @param html the page
 * @param text the text, if there is no page
 * @param date when it was published
 */
public record FieldNames(String id, String url, String html, String text, String date) {
  /** Each field by its own name. */
  public static final FieldNames DEFAULT = new FieldNames("id", "url", "html", "text", "date");

  /** Refuses null. */
  public FieldNames {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(date, "date");
  }
}
