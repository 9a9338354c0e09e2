package dev.winnow.corpus.report;

import java.util.Locale;
import java.util.Map;

/** Names figures of the report in words; pure functions. */
final class Figures {
  /** Those whose field says too little. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("duplication.exact", "exact duplicates"),
          Map.entry("duplication.near", "near duplicates"),
          Map.entry("duplication.clusters", "clusters of duplicates"),
          Map.entry("hosts.distinct.estimate", "hosts"));

  private Figures() {}

  /** Returns what a path of a comparison stands for, such as {@code share of German}. */
  static String named(String path) {
    String name = NAMES.get(path);
    int first = path.indexOf('.');
    int last = path.lastIndexOf('.');
    if (name != null || first < 0) {
      return name == null ? words(path) : name;
    }
    if (first == last) {
      return words(path.substring(first + 1));
    }
    String entry = path.substring(first + 1, last);
    String field = path.substring(last + 1);
    return switch (path.substring(0, first)) {
      case "removals" ->
          field + (field.equals("characters") ? " removed as " : " with ") + words(entry);
      case "languages" -> "share of " + Words.language(entry);
      case "damage" -> "records with " + words(entry);
      case "rule_sets" -> "share that " + entry + " would drop";
      case "page_types" -> "share of pages of the kind " + words(entry);
      case "shape" -> "median " + words(entry);
      default -> words(path.substring(first + 1));
    };
  }

  private static String words(String name) {
    return name.replace('_', ' ').replace('.', ' ').toLowerCase(Locale.ROOT);
  }
}
