package dev.winnow.corpus.report.crawl;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes {@code testdata/report/crawl.warc.gz}: a small crawl with the faults that a curator looks
 * for, in known numbers. All of it is made up, and is the same each time.
 */
public final class SampleCrawl {
  /** Reprints of each agency story. */
  public static final List<Integer> REPRINTS = List.of(12, 9, 8, 7, 6, 5, 4, 3, 2, 2, 1, 1);

  public static final int EXACT = 6;
  public static final int OWN = 24;
  public static final int TEMPLATED = 16;
  public static final int MISLABELLED = 12;
  public static final int GERMAN = 8;
  public static final int FRENCH = 14;
  public static final int MIXED = 8;
  public static final int LISTS = 14;
  public static final int MOJIBAKE = 6;
  public static final int REPLACED = 4;
  public static final int EMPTY = 6;
  public static final int UNREADABLE = 2;
  public static final int FORUM = 4;
  public static final int SHOP = 6;
  public static final String TEMPLATE_HOST = "hearth-and-ladle.example";
  public static final List<String> FIXTURES =
      List.of(
          "article-en-beavers",
          "article-en-bells",
          "article-en-ferry",
          "article-fr-scierie",
          "collection-en-tools",
          "documentation-en-tides",
          "forum-en-discourse",
          "listing-en-jobs",
          "product-en-teapot",
          "service-de-mosterei",
          "service-en-sweep");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String[] PACKS = {"harbour", "council", "nature", "craft"};
  private static final List<String> PAPERS =
      List.of(
          "River Post",
          "Tarn Valley Courier",
          "Osk Daily",
          "Quay Mail",
          "Lindow Observer",
          "Ferrin Gazette",
          "Brackwater Times",
          "Dunnock Bay News");

  private final List<CrawledPage> pages = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  private SampleCrawl(Path inputPages) throws IOException {
    papers();
    kitchen();
    languages();
    lists();
    damaged();
    others();
    for (String name : FIXTURES) {
      String url = "https://" + name.substring(name.lastIndexOf('-') + 1) + ".example/" + name;
      pages.add(
          new CrawledPage(
              url, "text/html", Files.readAllBytes(inputPages.resolve(name + ".html"))));
    }
  }

  /** Writes the file; the argument is the folder testdata. */
  public static void main(String[] arguments) throws IOException {
    Path testdata = Path.of(arguments[0]);
    Files.write(testdata.resolve("report").resolve("crawl.warc.gz"), make(testdata).gzip());
  }

  /** Returns the crawl. */
  public static CrawlFile make(Path testdata) throws IOException {
    SampleCrawl crawl = new SampleCrawl(testdata.resolve("input").resolve("pages"));
    CrawlFile file = new CrawlFile();
    for (int i = 0; i < crawl.pages.size(); i++) {
      CrawledPage page = crawl.pages.get(i);
      if (i == 40) {
        file.undecodable(page.at(page.url() + "?page=2"));
      } else if (i == 130) {
        file.withoutLength(page.at(page.url() + "?page=2"));
      } else if (i == 80) {
        file.redirect("http://osk-daily.example/", "https://osk-daily.example/");
        file.missing("https://osk-daily.example/favicon.txt");
      }
      file.add(page);
    }
    return file;
  }

  /**
   * Agency stories, their reprints, stories of the papers' own, and the same under two addresses.
   */
  private void papers() {
    List<CrawledPage> printed = new ArrayList<>();
    for (int i = 0; i < REPRINTS.size(); i++) {
      Story story = Story.write(PACKS[i % PACKS.length], 500 + i, 11);
      titles.add(story.title());
      printed.add(paper(i, story));
      for (int copy = 1; copy <= REPRINTS.get(i); copy++) {
        printed.add(paper(i + copy, story.reprinted(i * 20 + copy)));
      }
    }
    for (int i = 0; i < OWN; i++) {
      Story story = Story.write(PACKS[i % PACKS.length], i + 1, 7 + i % 4);
      titles.add(story.title());
      printed.add(paper(i / 4, story));
    }
    for (int i = 0; i < EXACT; i++) {
      CrawledPage original = printed.get(printed.size() - 1 - i * 4);
      pages.add(original.at(original.url() + "?ref=letter"));
    }
    pages.addAll(printed);
  }

  private CrawledPage paper(int number, Story story) {
    int paper = number % PAPERS.size();
    String site = PAPERS.get(paper);
    String url =
        "https://www." + host(site) + "/" + (number / PAPERS.size() + 1) + "/" + story.slug();
    List<String> related = titles.subList(Math.max(0, titles.size() - 5), titles.size() - 1);
    String layout = "news-" + (1 + paper % 2);
    return CrawledPage.html(
        url, CrawledPage.layout(layout, "en", site, story, story.html(), related));
  }

  private static String host(String site) {
    return site.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
  }

  /** Recipes of which each says the same three things amid what is its own. */
  private void kitchen() {
    List<String> same = Pack.load("template").get("template");
    for (int i = 0; i < TEMPLATED; i++) {
      Story own = Story.write("recipe", i + 1, 10);
      List<String> paragraphs = new ArrayList<>(own.paragraphs());
      for (int j = 0; j < same.size(); j++) {
        paragraphs.add(1 + 2 * j, same.get(j));
      }
      Story story = own.with(paragraphs);
      pages.add(plain("https://" + TEMPLATE_HOST + "/", "Hearth and Ladle", "en", story));
    }
  }

  private void languages() {
    for (int i = 0; i < MISLABELLED; i++) {
      CrawledPage page =
          plain(
              "https://amtsblatt-walden.example/", "Amtsblatt", "de", Story.write("amt", i + 1, 9));
      String html = new String(page.body(), StandardCharsets.UTF_8);
      pages.add(new CrawledPage(page.url(), page.type(), html.getBytes(WINDOWS_1252)));
    }
    for (int i = 0; i < GERMAN; i++) {
      pages.add(
          plain(
              "https://wanderwege.example/", "Wanderwege", "de", Story.write("wandern", i + 1, 7)));
    }
    for (int i = 0; i < FRENCH; i++) {
      pages.add(
          plain(
              "https://gazette-du-lac.example/",
              "Gazette du lac",
              "fr",
              Story.write("lac", i + 1, 8)));
    }
    for (int i = 0; i < MIXED; i++) {
      pages.add(plain("https://twin-towns.example/", "Twin Towns", "en", letter(i + 1)));
    }
  }

  /** Returns a letter in English with the same in German below. */
  private static Story letter(int number) {
    Phrasing phrasing = new Phrasing("letter" + number);
    Pack pack = Pack.load("twin");
    List<String> english = new ArrayList<>();
    List<String> german = new ArrayList<>();
    for (String pair : phrasing.some(pack.get("pair"), 5)) {
      String[] both = pair.split(" \\|\\|\\| ", 2);
      english.add(phrasing.fill(both[0]));
      german.add(phrasing.fill(both[1]));
    }
    english.addAll(german);
    return new Story(phrasing.fill(phrasing.one(pack.get("title"))), english);
  }

  private void lists() {
    for (int i = 0; i < LISTS / 2; i++) {
      pages.add(Listings.prices(i));
      pages.add(Listings.log(i));
    }
  }

  private void damaged() {
    for (int i = 0; i < MOJIBAKE; i++) {
      Story good = Story.write("stay", i + 1, 6);
      String misread = new String(good.html().getBytes(StandardCharsets.UTF_8), WINDOWS_1252);
      pages.add(
          plain("https://stay-well.example/", "Stay Well", "en", good.with(List.of()), misread));
    }
    for (int i = 0; i < REPLACED; i++) {
      Story good = Story.write("lac", 100 + i, 8);
      String lost = good.html().replaceAll("[éèêàâîôç«»]", "\uFFFD");
      pages.add(
          plain("https://archives-du-lac.example/", "Archives", "fr", good.with(List.of()), lost));
    }
    for (int i = 0; i < EMPTY; i++) {
      Story none = new Story("Rooms " + i, List.of());
      pages.add(
          CrawledPage.html(
              "https://rooms.example/app/" + i,
              CrawledPage.layout("shell", "en", "Rooms", none, "", List.of())));
    }
  }

  private void others() {
    List<String> replies = Pack.load("bees").get("body");
    for (int i = 0; i < FORUM; i++) {
      Story thread = Story.write("bees", i + 1, 1);
      StringBuilder posts = new StringBuilder(post("newbee" + i, thread.paragraphs().get(0)));
      Phrasing phrasing = new Phrasing("thread" + i);
      for (int j = i; j < replies.size(); j += FORUM) {
        posts.append(post("keeper" + (j * 7 % 11), phrasing.fill(replies.get(j))));
      }
      pages.add(
          CrawledPage.html(
              "https://bees-forum.example/t/" + (i + 1),
              CrawledPage.layout("forum", "en", "Bee Board", thread, posts.toString(), List.of())));
    }
    for (int i = 0; i < SHOP; i++) {
      pages.add(
          plain(
              "https://lindow-lamps.example/p/",
              "Lindow Lamps",
              "en",
              Story.write("shop", i + 1, 4)));
    }
  }

  private static String post(String author, String text) {
    return "<div class=\"post\"><p class=\"author\">"
        + author
        + "</p><div class=\"content\">"
        + text
        + "</div></div>\n";
  }

  private CrawledPage plain(String at, String site, String language, Story story) {
    return plain(at, site, language, story, story.html());
  }

  private CrawledPage plain(String at, String site, String language, Story story, String body) {
    return CrawledPage.html(
        at + (pages.size() + 1) + "-" + story.slug(),
        CrawledPage.layout("plain", language, site, story, body, List.of()));
  }
}
