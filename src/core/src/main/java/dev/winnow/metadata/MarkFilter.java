package dev.winnow.metadata;

import dev.winnow.segment.Container;
import dev.winnow.segment.Mark;
import dev.winnow.segment.VocabularyGroup;
import java.util.List;
import java.util.Set;

/** The marks that may be about the page itself, and not about a comment or another story. */
final class MarkFilter {
  private static final int OTHERS =
      VocabularyGroup.COMMENTS.bit()
          | VocabularyGroup.RECOMMENDED.bit()
          | VocabularyGroup.SIDEBAR.bit()
          | VocabularyGroup.NAVIGATION.bit()
          | VocabularyGroup.FOOTER.bit();
  private static final Set<String> OTHER_SCOPES =
      Set.of("comment", "usercomments", "review", "answer", "listitem", "rating");
  private static final List<String> AUTHOR_NAMES = List.of("author", "byline", "writer", "autor");
  private static final List<String> DATE_NAMES =
      List.of("date", "time", "publish", "posted", "byline", "meta", "updated", "datum", "fecha");
  private static final int MOST_BLOCKS_AWAY = 12;
  private static final int FURTHEST = 30;

  private final List<Mark> marks;
  private final int heading;

  MarkFilter(List<Mark> marks, int heading) {
    this.marks = marks;
    this.heading = heading;
  }

  List<Mark> properties(String... names) {
    Set<String> wanted = Set.of(names);
    return marks.stream()
        .filter(mark -> mark.kind() == Mark.Kind.PROPERTY && wanted.contains(mark.name()))
        .filter(this::isOwn)
        .toList();
  }

  List<Mark> kind(Mark.Kind kind) {
    return marks.stream()
        .filter(mark -> mark.kind() == kind && isNear(mark) && isOwn(mark))
        .toList();
  }

  /** Returns the marks near the heading whose names speak of authors. */
  List<Mark> bylines() {
    return named(AUTHOR_NAMES);
  }

  /** Returns the marks near the heading whose names speak of dates. */
  List<Mark> dates() {
    return named(DATE_NAMES);
  }

  private List<Mark> named(List<String> words) {
    return marks.stream()
        .filter(mark -> mark.kind() == Mark.Kind.BYLINE && isNear(mark))
        .filter(mark -> words.stream().anyMatch(mark.name()::contains) && isOwn(mark))
        .toList();
  }

  private boolean isNear(Mark mark) {
    return heading < 0 || Math.abs(mark.block() - heading) <= MOST_BLOCKS_AWAY;
  }

  private boolean isOwn(Mark mark) {
    return mark.scope().isEmpty()
        ? !isInOthers(mark.container())
        : !OTHER_SCOPES.contains(mark.scope());
  }

  private boolean isInOthers(Container container) {
    return isInOthers(container, heading);
  }

  /** Returns whether an element is part of something that the page's heading is not part of. */
  static boolean isInOthers(Container container, int heading) {
    Container outer = container;
    for (int i = 0; i < FURTHEST && outer != null; i++) {
      boolean holdsHeading =
          outer.depth() == 0 || (outer.firstBlock() <= heading && heading < outer.endBlock());
      if (holdsHeading) {
        return false;
      }
      if ((outer.nameGroups() & OTHERS) != 0) {
        return true;
      }
      outer = outer.parent();
    }
    return false;
  }
}
