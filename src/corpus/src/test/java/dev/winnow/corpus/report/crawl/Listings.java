package dev.winnow.corpus.report.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What machines print: price lists and the logs of weather stations. */
final class Listings {
  private static final List<String> THINGS =
      List.of(
          "Hex bolt", "Washer", "Wing nut", "Split pin", "Ball joint", "V-belt", "Bearing", "Seal");
  private static final List<String> FINISHES = List.of("zinc", "brass", "A2", "black", "nylon");

  private Listings() {}

  /** Returns a page with a table of some eighty parts. */
  static CrawledPage prices(int number) {
    Random random = new Random(number);
    StringBuilder rows = new StringBuilder("<table class=\"pricelist\">\n");
    for (int i = 0; i < 80; i++) {
      rows.append(
          String.format(
              Locale.ROOT,
              "<tr><td>FM-%05d</td><td>%s M%d x %d</td><td>%s</td><td>%d.%02d</td><td>%d</td></tr>\n",
              10_000 + random.nextInt(80_000),
              THINGS.get(random.nextInt(THINGS.size())),
              3 + random.nextInt(20),
              10 * (1 + random.nextInt(20)),
              FINISHES.get(random.nextInt(FINISHES.size())),
              random.nextInt(9),
              random.nextInt(100),
              random.nextInt(9000)));
    }
    Story title = new Story("Price list " + (100 + number), List.of());
    return CrawledPage.html(
        "https://parts.fennmill.example/list?page=" + number,
        CrawledPage.layout("plain", "en", "Fennmill Parts", title, rows + "</table>", List.of()));
  }

  /** Returns a log of a day in half hours, as plain text. */
  static CrawledPage log(int number) {
    Random random = new Random(1000 + number);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 48; i++) {
      lines.append(
          String.format(
              Locale.ROOT,
              "2024-03-%02dT%02d:%02d:00Z st-%02d %d.%d %d.%d %d %s\n",
              1 + number,
              i / 2,
              i % 2 * 30,
              1 + number % 3,
              2 + random.nextInt(9),
              random.nextInt(10),
              990 + random.nextInt(30),
              random.nextInt(10),
              random.nextInt(360),
              random.nextInt(12) == 0 ? "RETRY" : "OK"));
    }
    return new CrawledPage(
        "https://stations.tarnweather.example/log/2024-03-" + (number + 1) + ".txt",
        "text/plain; charset=utf-8",
        lines.toString().getBytes(UTF_8));
  }
}
