package dev.winnow.benchmarks.systems;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The three lines to beat: {@code main}, else the only {@code article}, else the body. */
final class JsoupMain {
  private static final int TOO_SHORT = 200;

  private JsoupMain() {}

  static String text(Document document) {
    document.select("script,style,noscript,nav,header,footer,aside,form,template").remove();
    Element main = document.selectFirst("main,[role=main]");
    if (main == null) {
      Elements articles = document.select("article");
      main = articles.size() == 1 ? articles.first() : null;
    }
    String text = main == null ? "" : main.text();
    return text.length() < TOO_SHORT ? document.body().text() : text;
  }
}
