package dev.winnow.boilerplate;

/**
 * The lines of one document as {@link SiteTemplates} counts them: a site, and a 64-bit hash for
 * each distinct line.
 *
 * <p>Immutable and safe for use by several threads. Takes 8 bytes a line.
 */
public final class PageLines {
  private final String site;
  private final long page;
  private final long[] lines;

  PageLines(String site, long page, long[] lines) {
    this.site = site;
    this.page = page;
    this.lines = lines;
  }

  /** Returns the site, a host in lower case without {@code www.}; empty when it is not known. */
  public String site() {
    return site;
  }

  /** Returns how many distinct lines there are that can be counted. */
  public int size() {
    return lines.length;
  }

  /** Returns whether there is nothing to count, for want of a site or of lines. */
  public boolean isEmpty() {
    return site.isEmpty() || lines.length == 0;
  }

  /** The key of the page. */
  long page() {
    return page;
  }

  /** The keys of the lines, ascending. Not a copy. */
  long[] lines() {
    return lines;
  }
}
