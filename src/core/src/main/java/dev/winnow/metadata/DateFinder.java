package dev.winnow.metadata;

import dev.winnow.segment.Mark;
import dev.winnow.segment.MetaTags;
import java.util.List;

/** Finds when a page was published and last changed, in the first source that says so. */
final class DateFinder {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "citation_publication_date",
          "citation_online_date",
          "citation_date",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date",
          "dcterms.date",
          "dc.date.created",
          "date",
          "pubdate",
          "publish-date",
          "publish_date",
          "published_time",
          "publication_date",
          "originalpublicationdate",
          "article.published",
          "itemprop:datepublished",
          "video:release_date",
          "book:release_date");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "og:modified_time",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified",
          "lastmod",
          "itemprop:datemodified");

  private static final List<String> UPDATED =
      Vocabulary.read("byline-words.txt", "\\|").getOrDefault("UPDATED", List.of());

  private final String language;

  DateFinder(String language) {
    this.language = language;
  }

  String published(
      JsonLdItem main, JsonLdItem page, MetaTags tags, MarkFilter marks, List<String> lines) {
    String date = parse(main.text("datePublished", "dateCreated", "uploadDate", "datePosted"));
    for (int i = 0; i < PUBLISHED.size() && date.isEmpty(); i++) {
      date = parse(tags.first(PUBLISHED.get(i)));
    }
    if (date.isEmpty()) {
      date = ofProperties(marks.properties("datepublished", "datecreated"));
    }
    if (date.isEmpty()) {
      date = parse(page.text("datePublished"));
    }
    if (date.isEmpty()) {
      date = ofVisible(marks, false);
    }
    return date.isEmpty() ? ofLines(lines, false) : date;
  }

  private String ofLines(List<String> lines, boolean updates) {
    for (String line : lines) {
      String date = parse(line);
      if (!date.isEmpty() && saysUpdate(line) == updates) {
        return date;
      }
    }
    return "";
  }

  String modified(
      JsonLdItem main, JsonLdItem page, MetaTags tags, MarkFilter marks, List<String> lines) {
    String date = parse(main.text("dateModified"));
    for (int i = 0; i < MODIFIED.size() && date.isEmpty(); i++) {
      date = parse(tags.first(MODIFIED.get(i)));
    }
    if (date.isEmpty()) {
      date = ofProperties(marks.properties("datemodified"));
    }
    if (date.isEmpty()) {
      date = parse(page.text("dateModified"));
    }
    if (date.isEmpty()) {
      date = ofVisible(marks, true);
    }
    return date.isEmpty() ? ofLines(lines, true) : date;
  }

  private String parse(String text) {
    return DateText.find(text, language);
  }

  private String ofVisible(MarkFilter marks, boolean updates) {
    String date = ofMarks(marks.kind(Mark.Kind.TIME), updates);
    return date.isEmpty() ? ofMarks(marks.dates(), updates) : date;
  }

  private String ofMarks(List<Mark> marks, boolean updates) {
    for (Mark mark : marks) {
      String date = ofMark(mark);
      if (!date.isEmpty() && isUpdate(mark) == updates) {
        return date;
      }
    }
    return "";
  }

  private String ofProperties(List<Mark> marks) {
    return marks.stream().map(this::ofMark).filter(d -> !d.isEmpty()).findFirst().orElse("");
  }

  private String ofMark(Mark mark) {
    String date = parse(mark.value());
    return date.isEmpty() ? parse(mark.text()) : date;
  }

  private static boolean isUpdate(Mark mark) {
    return mark.name().contains("updated")
        || mark.name().contains("modified")
        || saysUpdate(mark.text());
  }

  /** Returns whether the first number in a text stands behind a word for a change. */
  private static boolean saysUpdate(String text) {
    int digit = 0;
    while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    String lead = Texts.lowerCase(text.substring(0, digit));
    return UPDATED.stream().anyMatch(lead::contains);
  }

  /** Reads the date in an address such as {@code /2024/05/31/…}. */
  static String ofAddress(String url) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    for (int i = path; i >= 0 && i + 11 < url.length(); i = url.indexOf('/', i + 1)) {
      String part = url.substring(i + 1, i + 11);
      char sign = part.charAt(4);
      if ((sign == '/' || sign == '-')
          && sign == part.charAt(7)
          && "/-_".indexOf(url.charAt(i + 11)) >= 0) {
        String date = DateText.find(part, "");
        if (date.length() == 10 && date.equals(part.replace(sign, '-'))) {
          return date;
        }
      }
    }
    return "";
  }
}
