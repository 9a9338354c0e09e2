package dev.winnow.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Marks the elements that may say who wrote a page and when, while its DOM is walked. */
final class MarkReader {
  private static final int MOST_MARKS = 200;
  private static final int FURTHEST_SCOPE = 20;
  private static final Set<String> PROPERTIES =
      Set.of(
          "author",
          "creator",
          "datepublished",
          "datecreated",
          "datemodified",
          "headline",
          "description",
          "keywords",
          "image");
  private static final Set<String> PEOPLE = Set.of("author", "creator");

  private final List<Mark> marks = new ArrayList<>();

  /** Looks at an element that has attributes. */
  void look(Element element, String tag, int names, Container container, int block) {
    if (marks.size() >= MOST_MARKS) {
      return;
    }
    String property = element.attr("itemprop");
    if (!property.isEmpty()) {
      property = property.strip().toLowerCase(Locale.ROOT);
      if (PROPERTIES.contains(property)) {
        add(Mark.Kind.PROPERTY, property, element, container, block);
        return;
      }
    }
    if (tag.equals("time")) {
      add(Mark.Kind.TIME, namesOf(element), element, container, block);
    } else if (tag.equals("a") && element.attr("rel").contains("author")) {
      add(Mark.Kind.AUTHOR_LINK, "", element, container, block);
    } else if ((names & VocabularyGroup.BYLINE.bit()) != 0) {
      add(Mark.Kind.BYLINE, namesOf(element), element, container, block);
    }
  }

  private void add(Mark.Kind kind, String name, Element element, Container container, int block) {
    Element speaker =
        kind == Mark.Kind.PROPERTY && PEOPLE.contains(name) ? person(element) : element;
    String scope = kind == Mark.Kind.PROPERTY ? scopeOf(element.parent()) : "";
    marks.add(new Mark(kind, name, value(speaker), ShortText.of(speaker), scope, container, block));
  }

  /** Returns the element that holds the name of a person, which may be the person itself. */
  private static Element person(Element element) {
    Element found = ShortText.firstBelow(element, "itemprop", "name");
    return found == null ? element : found;
  }

  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime", "href", "src")) {
      String value = element.attr(attribute);
      if (!value.isEmpty()) {
        return value.strip();
      }
    }
    return "";
  }

  private static String namesOf(Element element) {
    return (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
  }

  private static String scopeOf(@Nullable Element from) {
    Element element = from;
    for (int i = 0; i < FURTHEST_SCOPE && element != null; i++) {
      if (element.hasAttr("itemscope")) {
        String type = element.attr("itemtype");
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      }
      element = element.parent();
    }
    return "";
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }
}
