package dev.winnow.benchmarks.wcxb;

import dev.winnow.evaluation.Means;
import java.util.Locale;
import java.util.Map;

/** Lays results out for a reader at a terminal. */
public final class Table {
  private static final String HEAD = "%-15s %6s %7s %7s %7s %7s %7s%n";
  private static final String ROW = "%-15s %6d %7.4f %7.4f %7.4f %7s %7s%n";

  private Table() {}

  /** Returns the means in all, by page type and, if the folder is mixed, by source. */
  public static String of(Evaluation evaluation) {
    StringBuilder table = new StringBuilder();
    table.append(format(HEAD, "", "pages", "F1", "P", "R", "with", "absent"));
    table.append(row("all", evaluation.overall()));
    evaluation.byType().forEach((name, means) -> table.append(row(name, means)));
    Map<String, Means> groups = evaluation.byGroup();
    if (groups.size() > 1) {
      groups.forEach((name, means) -> table.append(row(name + "*", means)));
    }
    return table.toString();
  }

  private static String row(String name, Means m) {
    return format(
        ROW,
        name,
        m.pages(),
        m.f1(),
        m.precision(),
        m.recall(),
        m.hasSnippets() ? format("%.4f", m.withFound()) : "-",
        m.hasSnippets() ? format("%.4f", m.withoutAbsent()) : "-");
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
