package dev.winnow.corpus.report.page;

import java.util.Locale;
import java.util.Optional;

/** A section of the page: its id in the markup and its heading, in the order of the page. */
enum Section {
  SUMMARY("Summary"),
  COMPARISON("What changed"),
  FLOW("From records in to records out"),
  REMOVALS("What was removed, and why"),
  DUPLICATION("Duplication"),
  HOSTS("Hosts"),
  LEFT("Boilerplate left"),
  SHAPE("Text shape"),
  RULES("Published rule sets"),
  LANGUAGES("Languages"),
  ENCODINGS("Encodings"),
  DAMAGE("Damaged characters"),
  PAGES("Kinds of page"),
  CONFIDENCE("Confidence"),
  RUN("This run"),
  SAMPLES("Example records");

  private final String heading;

  Section(String heading) {
    this.heading = heading;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String heading() {
    return heading;
  }

  /** The section that a problem of the summary names. */
  static Optional<Section> named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    for (Section section : values()) {
      if (section.name().equals(wanted)) {
        return Optional.of(section);
      }
    }
    return switch (wanted) {
      case "RULE_SETS", "QUALITY" -> Optional.of(RULES);
      case "BOILERPLATE" -> Optional.of(LEFT);
      case "PAGE_TYPES" -> Optional.of(PAGES);
      case "MIXED" -> Optional.of(LANGUAGES);
      default -> Optional.empty();
    };
  }
}
