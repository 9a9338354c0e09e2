package dev.winnow.detect;

/** The rule that decided a media type; what the content shows comes before what is said of it. */
public enum MediaTypeRule {
  /** The bytes begin, or hold at a fixed place, what only this type has (Apache Tika's table). */
  MAGIC,
  /** The text is markup or data by its syntax: HTML, XML or JSON. */
  SYNTAX,
  /** The text has a few tags, and the name or HTTP header says that they are HTML. */
  SYNTAX_AND_HINT,
  /** The text shows no type, and the file name or address says one that text may have. */
  NAME,
  /** The text shows no type, and the HTTP header says one that text may have. */
  HTTP_HEADER,
  /** Nothing else decided: plain text if it is text, and otherwise unknown bytes. */
  FALLBACK
}
