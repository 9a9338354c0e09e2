package dev.winnow.benchmarks.wcxb;

import dev.winnow.evaluation.Means;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lays several extractors out side by side. */
public final class PeerTable {
  private PeerTable() {}

  /** Returns a Markdown table of means: one row a system, F1 of each page type and source. */
  public static List<String> markdown(List<Evaluation> evaluations) {
    Set<String> types = evaluations.get(0).byType().keySet();
    Set<String> groups = evaluations.get(0).byGroup().keySet();
    boolean mixed = groups.size() > 1;
    StringBuilder head = new StringBuilder("| system | F1 | P | R | with | absent |");
    StringBuilder rule = new StringBuilder("| --- | --: | --: | --: | --: | --: |");
    types.forEach(type -> head.append(' ').append(type).append(" |"));
    rule.append(" --: |".repeat(types.size()));
    if (mixed) {
      groups.forEach(group -> head.append(' ').append(group).append("* |"));
      rule.append(" --: |".repeat(groups.size()));
    }
    head.append(" failed |");
    rule.append(" --: |");
    List<String> lines = new ArrayList<>(List.of(head.toString(), rule.toString()));
    for (Evaluation evaluation : evaluations) {
      lines.add(row(evaluation, mixed));
    }
    return lines;
  }

  /** Returns one line a page with the F1 of each system, tab-separated, under a line of names. */
  public static List<String> pages(List<Evaluation> evaluations) {
    StringBuilder head = new StringBuilder("id\ttype");
    evaluations.forEach(evaluation -> head.append('\t').append(evaluation.system()));
    List<String> lines = new ArrayList<>(List.of(head.toString()));
    List<PageResult> first = evaluations.get(0).results();
    for (int i = 0; i < first.size(); i++) {
      StringBuilder line = new StringBuilder(first.get(i).id() + "\t" + first.get(i).type());
      for (Evaluation evaluation : evaluations) {
        line.append('\t').append(three(evaluation.results().get(i).score().f1()));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String row(Evaluation evaluation, boolean mixed) {
    Means all = evaluation.overall();
    StringBuilder row = new StringBuilder("| " + evaluation.system() + " |");
    cell(row, all.f1());
    cell(row, all.precision());
    cell(row, all.recall());
    if (all.hasSnippets()) {
      cell(row, all.withFound());
      cell(row, all.withoutAbsent());
    } else {
      row.append(" - | - |");
    }
    // All evaluations are of the same pages, so their types and sources come in the same order.
    evaluation.byType().values().forEach(means -> cell(row, means.f1()));
    if (mixed) {
      evaluation.byGroup().values().forEach(means -> cell(row, means.f1()));
    }
    return row.append(' ').append(evaluation.failed().size()).append(" |").toString();
  }

  private static void cell(StringBuilder row, double value) {
    row.append(' ').append(three(value)).append(" |");
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
