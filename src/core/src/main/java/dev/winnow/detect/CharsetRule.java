package dev.winnow.detect;

/** The rules by which a charset is chosen, strongest first. */
public enum CharsetRule {
  /** The document begins with a byte order mark. */
  BYTE_ORDER_MARK,
  /** The HTTP {@code Content-Type} header names the charset, and the bytes allow it. */
  HTTP_HEADER,
  /** A {@code <meta>} element or XML declaration names the charset, and the bytes allow it. */
  META,
  /** The bytes are well-formed UTF-8, whatever was declared. */
  UTF8_WELL_FORMED,
  /** The statistics of the bytes suggest it. */
  STATISTICS,
  /** Nothing spoke for any charset. */
  FALLBACK
}
