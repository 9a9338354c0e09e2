package dev.winnow.corpus.input;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of tables and of JSON Lines have what: each the name of a column or field, or,
 * if it begins with a slash, a JSON pointer (RFC 6901) to a nested one. An empty name stands for
 * none.
 *
 * <p>As long as {@code html} and {@code text} have their default names, a record that has neither
 * may have its content under another usual name, if under exactly one of them: {@code content},
 * {@code raw_content} or {@code body}, which are HTML or text as they look, or {@code raw_html}.
 * The default {@code date} may be called {@code timestamp} instead.
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

  /**
   * Refuses null.
   *
   * @throws IllegalArgumentException if a name is not a JSON pointer although it begins with a
   *     slash, or if neither html nor text has a name
   */
  public FieldNames {
    requirePointer(Objects.requireNonNull(id, "id"));
    requirePointer(Objects.requireNonNull(url, "url"));
    requirePointer(Objects.requireNonNull(html, "html"));
    requirePointer(Objects.requireNonNull(text, "text"));
    requirePointer(Objects.requireNonNull(date, "date"));
    if (html.isEmpty() && text.isEmpty()) {
      throw new IllegalArgumentException("neither html nor text has a name");
    }
  }

  /**
   * Returns the names that are given and the default ones for the others. When only one of {@code
   * html} and {@code text} is given, the other is not looked for, so that a data set that has both
   * can be read.
   *
   * @throws IllegalArgumentException as the constructor does
   */
  public static FieldNames given(
      @Nullable String id,
      @Nullable String url,
      @Nullable String html,
      @Nullable String text,
      @Nullable String date) {
    String page = text == null ? DEFAULT.html : "";
    String plain = html == null ? DEFAULT.text : "";
    return new FieldNames(
        Objects.requireNonNullElse(id, DEFAULT.id),
        Objects.requireNonNullElse(url, DEFAULT.url),
        Objects.requireNonNullElse(html, page),
        Objects.requireNonNullElse(text, plain),
        Objects.requireNonNullElse(date, DEFAULT.date));
  }

  private static void requirePointer(String name) {
    for (int i = name.startsWith("/") ? name.indexOf('~') : -1; i >= 0; ) {
      char next = i + 1 < name.length() ? name.charAt(i + 1) : ' ';
      if (next != '0' && next != '1') {
        throw new IllegalArgumentException(
            name + " is no JSON pointer: write ~0 for ~, and ~1 for a slash within a name");
      }
      i = name.indexOf('~', i + 1);
    }
  }
}
