package dev.winnow.corpus.report;

import dev.winnow.dedup.Duplicate;
import java.util.Locale;

/** Names of duplicates, as the report has them. */
final class Duplication {
  private Duplication() {}

  /** Returns {@code exact} or {@code near}, or what other kind it is. */
  static String kind(Duplicate duplicate) {
    return duplicate.kind().name().toLowerCase(Locale.ROOT);
  }
}
