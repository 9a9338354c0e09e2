package dev.winnow.corpus.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where to look for the fields of a record: the set names and their usual other ones. Immutable.
 */
final class FieldPaths {
  /** What a value is taken for. */
  enum Field {
    ID,
    URL,
    HTML,
    TEXT,
    /** HTML or text, which only a look at it tells. */
    CONTENT,
    DATE
  }

  /**
   * One place to look at.
   *
   * @param name as the user or the documentation has it
   * @param path the names from the outermost object inwards
   * @param other whether it is another usual name, which counts only without the usual one
   */
  record Target(Field field, String name, List<String> path, boolean other) {}

  private final List<Target> targets = new ArrayList<>();

  FieldPaths(FieldNames names) {
    add(Field.ID, names.id());
    add(Field.URL, names.url());
    add(Field.HTML, names.html());
    add(Field.TEXT, names.text());
    add(Field.DATE, names.date());
    if (names.html().equals(FieldNames.DEFAULT.html())
        && names.text().equals(FieldNames.DEFAULT.text())) {
      addOther(Field.CONTENT, "content");
      addOther(Field.CONTENT, "raw_content");
      addOther(Field.CONTENT, "body");
      addOther(Field.HTML, "raw_html");
    }
    if (names.date().equals(FieldNames.DEFAULT.date())) {
      addOther(Field.DATE, "timestamp");
    }
  }

  private void add(Field field, String name) {
    if (!name.isEmpty()) {
      targets.add(new Target(field, name, path(name), false));
    }
  }

  private void addOther(Field field, String name) {
    targets.add(new Target(field, name, List.of(name), true));
  }

  private static List<String> path(String name) {
    if (!name.startsWith("/")) {
      return List.of(name);
    }
    return Stream.of(name.substring(1).split("/", -1))
        .map(part -> part.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  /** Returns the places, in an order that never changes. */
  List<Target> targets() {
    return targets;
  }

  /** Returns the places that can hold what is to be cleaned. */
  List<Target> contents() {
    return targets.stream().filter(FieldPaths::isContent).toList();
  }

  static boolean isContent(Target target) {
    return switch (target.field()) {
      case HTML, TEXT, CONTENT -> true;
      case ID, URL, DATE -> false;
    };
  }

  /** Returns {@code "html" nor "text"}, or what they were set to. */
  String contentNames(String between) {
    return String.join(
        between,
        contents().stream().filter(t -> !t.other()).map(t -> "\"" + t.name() + "\"").toList());
  }

  /** Returns whether another usual name will do for the content. */
  boolean hasOtherContents() {
    return contents().stream().anyMatch(Target::other);
  }
}
