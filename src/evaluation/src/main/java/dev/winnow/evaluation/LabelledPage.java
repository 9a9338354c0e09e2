package dev.winnow.evaluation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One page with its reference. The page itself stays on disk until {@link #bytes} is called.
 *
 * @param id the name of its files without the endings
 * @param url where it was found; empty when unknown
 * @param type the page type, for example {@code article}; empty when unknown
 * @param html the page, as {@code .html} or {@code .html.gz}
 * @param reference what should come out of it
 */
public record LabelledPage(String id, String url, String type, Path html, Reference reference) {
  /** Reads the page as it was crawled. */
  public byte[] bytes() {
    return PageFiles.read(html);
  }

  /** Returns this page with a reference {@linkplain Reference#withoutComments without comments}. */
  public LabelledPage withoutComments() {
    return new LabelledPage(id, url, type, html, reference.withoutComments());
  }

  /**
   * Returns the lower-case letters the id begins with, which name the source in folders mixed from
   * several; empty when it begins with anything else.
   */
  public String group() {
    int end = 0;
    while (end < id.length() && Character.isLowerCase(id.charAt(end))) {
      end++;
    }
    return id.substring(0, end);
  }

  /** Returns the host, or else the id: pages of one site share it. */
  public String domain() {
    try {
      String host = URI.create(url).getHost();
      return host == null ? id : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }
}
