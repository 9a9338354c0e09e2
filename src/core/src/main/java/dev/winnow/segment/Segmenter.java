package dev.winnow.segment;

import org.jsoup.nodes.Document;

/**
 * Cuts documents into blocks: an HTML document at its block-level elements, a plain text at its
 * lines.
 *
 * <p>Takes time and memory linear in the size of the document and never recurses. Stateless and
 * safe for use by several threads; a {@link Document} must not be changed meanwhile.
 */
public final class Segmenter {
  private Segmenter() {}

  /** Returns the blocks of an HTML document, in document order, hidden ones included. */
  public static Page segment(Document document) {
    return new DomWalk(new HeadReader(document)).walk(document.body());
  }

  /** Returns the blocks of a plain text: its lines that are not blank. */
  public static Page segment(String text) {
    return TextLines.segment(text);
  }
}
