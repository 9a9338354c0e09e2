package dev.winnow.metadata;

import dev.winnow.segment.JsonValue;
import dev.winnow.segment.Mark;
import dev.winnow.segment.MetaTags;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the authors of a page in the first source that names any. */
final class AuthorFinder {
  private static final String PERSON = "person";
  private static final List<String> NAMES =
      List.of(
          "citation_author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "dc.creator.personalname",
          "author",
          "article:author_name",
          "byl",
          "og:article:author",
          "book:author",
          "twitter:creator:name");

  private final AuthorNames names;
  private final JsonLd jsonLd;

  AuthorFinder(AuthorNames names, JsonLd jsonLd) {
    this.names = names;
    this.jsonLd = jsonLd;
  }

  List<String> find(JsonLdItem main, MetaTags tags, MarkFilter marks, List<String> lines) {
    List<String> found = ofItem(main);
    for (int i = 0; i < NAMES.size() && found.isEmpty(); i++) {
      found = ofValues(tags.contents(NAMES.get(i)));
    }
    if (found.isEmpty()) {
      found = labelled(tags);
    }
    if (found.isEmpty()) {
      found = ofItem(jsonLd.page());
    }
    if (found.isEmpty()) {
      found = ofMarks(marks.properties("author", "creator"));
    }
    if (found.isEmpty()) {
      found = ofMarks(marks.kind(Mark.Kind.AUTHOR_LINK));
    }
    if (found.isEmpty()) {
      found = ofBylines(marks);
    }
    for (int i = 0; i < lines.size() && found.isEmpty(); i++) {
      found = names.ofLine(lines.get(i));
    }
    if (found.isEmpty()) {
      found = new AuthorFinder(names.withSite(), jsonLd).ownSite(main, tags);
    }
    return found;
  }

  /** A person's own site often bears the person's name. */
  private List<String> ownSite(JsonLdItem main, MetaTags tags) {
    List<String> found = ofItem(main, PERSON);
    return found.isEmpty()
        ? ofValues(tags.contents("author")).stream().filter(n -> n.indexOf(' ') > 0).toList()
        : found;
  }

  private List<String> ofItem(JsonLdItem item) {
    return ofItem(item, "");
  }

  private List<String> ofItem(JsonLdItem item, String type) {
    Set<String> found = new LinkedHashSet<>();
    for (String member : List.of("author", "creator")) {
      for (JsonValue value : item.values(member)) {
        if (value instanceof JsonValue.Members object) {
          JsonLdItem author = jsonLd.resolve(object);
          if (type.isEmpty() || author.types().contains(type)) {
            author.texts("name").forEach(name -> found.addAll(names.ofValue(name)));
          }
        } else if (type.isEmpty() && value instanceof JsonValue.Text text) {
          found.addAll(names.ofValue(text.text()));
        }
      }
      if (!found.isEmpty()) {
        break;
      }
    }
    return List.copyOf(found);
  }

  private List<String> ofValues(List<String> values) {
    Set<String> found = new LinkedHashSet<>();
    values.forEach(value -> found.addAll(names.ofValue(inOrder(value))));
    return List.copyOf(found);
  }

  /** Turns "Lee, Ann", as library catalogues have it, around. */
  private static String inOrder(String value) {
    int comma = value.indexOf(", ");
    boolean one = comma > 0 && comma == value.lastIndexOf(',') && value.indexOf(' ') == comma + 1;
    return one && value.indexOf(' ', comma + 2) < 0
        ? value.substring(comma + 2) + ' ' + value.substring(0, comma)
        : value;
  }

  /** Reads the pairs of label and data that WordPress writes for Twitter: "Written by", a name. */
  private List<String> labelled(MetaTags tags) {
    for (String number : List.of("1", "2")) {
      String label = tags.first("twitter:label" + number);
      if (!label.isEmpty() && AuthorNames.hasLead(label + " x")) {
        return names.ofValue(tags.first("twitter:data" + number));
      }
    }
    return List.of();
  }

  private List<String> ofMarks(List<Mark> marks) {
    Set<String> found = new LinkedHashSet<>();
    for (Mark mark : marks) {
      String text =
          mark.text().isEmpty() && !Texts.isAddress(mark.value()) ? mark.value() : mark.text();
      List<String> own = names.ofByline(text);
      found.addAll(own);
      if (found.size() > 5) {
        return List.of();
      }
    }
    return List.copyOf(found);
  }

  private List<String> ofBylines(MarkFilter marks) {
    for (Mark mark : marks.bylines()) {
      List<String> found = names.ofByline(mark.text());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
