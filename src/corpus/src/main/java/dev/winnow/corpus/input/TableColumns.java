package dev.winnow.corpus.input;

import dev.winnow.corpus.input.FieldPaths.Target;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Which columns of a table are read, and what is said when none can be. */
final class TableColumns {
  /** So many names of columns are shown. */
  private static final int MOST_SHOWN = 20;

  /**
   * One column that is read.
   *
   * @param target the index of what it holds, in {@link FieldPaths#targets}
   * @param column its index in the table
   */
  record Column(int target, int column) {}

  private TableColumns() {}

  /** Returns the columns that are read; without one for the content when there is none. */
  static List<Column> of(FieldPaths paths, List<String> header) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < paths.targets().size(); i++) {
      Target target = paths.targets().get(i);
      String name = target.path().size() == 1 ? target.path().get(0) : target.name();
      int column = header.indexOf(name);
      if (column >= 0) {
        columns.add(new Column(i, column));
      }
    }
    return columns;
  }

  /** Returns whether one of the columns can hold what is to be cleaned. */
  static boolean hasContent(FieldPaths paths, List<Column> columns) {
    return columns.stream().anyMatch(c -> FieldPaths.isContent(paths.targets().get(c.target())));
  }

  /** Says that no column can hold what is to be cleaned, and which ones there are. */
  static Unreadable withoutContent(String source, FieldPaths paths, List<String> header) {
    StringBuilder names = new StringBuilder();
    for (String name : header.subList(0, Math.min(header.size(), MOST_SHOWN))) {
      names.append(names.isEmpty() ? "\"" : ", \"").append(shortened(name)).append('"');
    }
    if (header.size() > MOST_SHOWN) {
      names.append(" and ").append(header.size() - MOST_SHOWN).append(" more");
    }
    return new Unreadable(
        Location.whole(source),
        "no column " + paths.contentNames(" or ") + "; the columns are " + names,
        "name the one that has it with " + FieldValues.OPTIONS);
  }

  private static String shortened(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }
}
