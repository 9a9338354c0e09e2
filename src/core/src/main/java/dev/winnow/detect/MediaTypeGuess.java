package dev.winnow.detect;

/**
 * What some content is.
 *
 * @param type for example {@code text/html}, without parameters
 * @param rule what decided
 */
public record MediaTypeGuess(String type, MediaTypeRule rule) {
  /** Returns whether it is HTML, in either of its syntaxes. */
  public boolean isHtml() {
    return MediaTypes.isHtml(type);
  }

  /** Returns whether it is markup or data that is not meant to be read as it is. */
  public boolean isSource() {
    return !isHtml() && (type.endsWith("xml") || type.endsWith("json"));
  }
}
