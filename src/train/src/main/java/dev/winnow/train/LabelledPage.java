package dev.winnow.train;

import java.net.URI;
import java.util.Locale;

/**
 * A page with its main content as an annotator saw it.
 *
 * @param id the file's name without ending
 * @param url where the page was fetched, empty when unknown
 * @param type the page type, {@code unknown} when it was not labelled
 * @param html the page
 * @param content the main content, empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record LabelledPage(String id, String url, String type, byte[] html, String content) {
  /** Returns what pages must share to be in the same fold: the host, or else the id. */
  String domain() {
    try {
      String host = URI.create(url).getHost();
      return host == null ? id : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }
}
