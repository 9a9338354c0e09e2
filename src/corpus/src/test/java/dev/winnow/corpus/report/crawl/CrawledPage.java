package dev.winnow.corpus.report.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer of a server.
 *
 * @param type of the content, as the header has it
 */
@SuppressWarnings("ArrayRecordComponent")
record CrawledPage(String url, String type, byte[] body) {
  private static final String HTML = "text/html; charset=utf-8";

  static CrawledPage html(String url, String html) {
    return new CrawledPage(url, HTML, html.getBytes(UTF_8));
  }

  /**
   * Lays a story out.
   *
   * @param body in HTML
   * @param related titles of other stories
   */
  static String layout(
      String name, String language, String site, Story story, String body, List<String> related) {
    String links =
        related.stream()
            .map(title -> "<li><a href=\"/s/" + title.hashCode() + "\">" + title + "</a></li>")
            .collect(Collectors.joining("\n"));
    return Pack.resource(name + ".html")
        .replace("{{lang}}", language)
        .replace("{{site}}", site)
        .replace("{{title}}", story.title())
        .replace("{{date}}", "14 March 2024")
        .replace("{{related}}", links)
        .replace("{{body}}", body);
  }

  CrawledPage at(String other) {
    return new CrawledPage(other, type, body);
  }
}
