package dev.winnow.benchmarks.leftovers;

import dev.winnow.evaluation.Means;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lays texts before and after cleaning out side by side. */
public final class LeftoverTable {
  private static final String HEAD =
      "| text | F1 | P | R | F1 after | P after | R after | gain | better | worse | lost | removed |"
          + " failed |";

  private LeftoverTable() {}

  /** Returns a Markdown table: one row an extractor. */
  public static List<String> markdown(List<Leftover> leftovers) {
    List<String> lines = new ArrayList<>();
    lines.add(HEAD);
    lines.add("| --- |" + " --: |".repeat(12));
    leftovers.forEach(leftover -> lines.add(row(leftover)));
    return lines;
  }

  /**
   * Returns a Markdown table of mean gains: one row an extractor, a column a page type and, if the
   * folder is mixed, a source.
   */
  public static List<String> gains(List<Leftover> leftovers) {
    List<String> lines = new ArrayList<>();
    for (Leftover leftover : leftovers) {
      Map<String, Double> types = leftover.gainByType();
      Map<String, Double> groups = leftover.gainByGroup();
      boolean mixed = groups.size() > 1;
      if (lines.isEmpty()) {
        StringBuilder head = new StringBuilder("| gain |");
        types.keySet().forEach(type -> head.append(' ').append(type).append(" |"));
        if (mixed) {
          groups.keySet().forEach(group -> head.append(' ').append(group).append("* |"));
        }
        lines.add(head.toString());
        lines.add("| --- |" + " --: |".repeat(types.size() + (mixed ? groups.size() : 0)));
      }
      StringBuilder row = new StringBuilder("| " + leftover.name() + " |");
      types.values().forEach(gain -> row.append(format(" %+.3f |", gain)));
      if (mixed) {
        groups.values().forEach(gain -> row.append(format(" %+.3f |", gain)));
      }
      lines.add(row.toString());
    }
    return lines;
  }

  /** Returns the pages that fell most, a line each under a line with the extractor's name. */
  public static List<String> worst(Leftover leftover, int n) {
    List<String> lines = new ArrayList<>();
    lines.add(leftover.name() + ":");
    for (CleanedPage page : leftover.worst(n)) {
      lines.add(
          format(
              "  %s %-13s F1 %.3f to %.3f, P %.3f to %.3f, R %.3f to %.3f, words %d to %d of %d",
              page.id(),
              page.type(),
              page.before().f1(),
              page.after().f1(),
              page.before().precision(),
              page.after().precision(),
              page.before().recall(),
              page.after().recall(),
              page.before().predictedWords(),
              page.after().predictedWords(),
              page.before().referenceWords()));
    }
    return lines;
  }

  /** Returns one line a page with F1 before and after for each extractor, tab-separated. */
  public static List<String> pages(List<Leftover> leftovers) {
    StringBuilder head = new StringBuilder("id\ttype");
    leftovers.forEach(l -> head.append(format("\t%s\t%s after", l.name(), l.name())));
    List<String> lines = new ArrayList<>(List.of(head.toString()));
    int pages = leftovers.isEmpty() ? 0 : leftovers.get(0).pages().size();
    for (int i = 0; i < pages; i++) {
      CleanedPage first = leftovers.get(0).pages().get(i);
      StringBuilder line = new StringBuilder(first.id() + "\t" + first.type());
      for (Leftover leftover : leftovers) {
        CleanedPage page = leftover.pages().get(i);
        line.append(format("\t%.4f\t%.4f", page.before().f1(), page.after().f1()));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String row(Leftover leftover) {
    Means before = leftover.before();
    Means after = leftover.after();
    return format(
        "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %+.3f | %s | %s | %s | %s | %d |",
        leftover.name(),
        before.f1(),
        before.precision(),
        before.recall(),
        after.f1(),
        after.precision(),
        after.recall(),
        leftover.gain(),
        percent(leftover.better()),
        percent(leftover.worse()),
        percent(leftover.lost()),
        percent(leftover.removed()),
        leftover.failed());
  }

  private static String percent(double share) {
    return format("%.1f %%", 100 * share);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
