package dev.winnow.boilerplate;

/**
 * What becomes of what readers wrote on an HTML page: comments under an article, reviews of a
 * product.
 *
 * <p>The posts of a thread are that page's content and no comments. Comments are told by the names
 * of the elements around them, such as {@code class="comment"}.
 */
public enum Comments {
  /** Doubts them by the type of page: least in a thread, most under an article or a product. */
  BY_TYPE,
  /** Removes them everywhere. */
  DROP,
  /** Keeps them as part of the text. */
  KEEP,
  /** Removes them from the text, but keeps them as a text of their own. */
  SEPARATE
}
