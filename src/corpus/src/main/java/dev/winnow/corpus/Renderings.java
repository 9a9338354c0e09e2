package dev.winnow.corpus;

import dev.winnow.CleanDocument;
import java.util.function.Function;

/** The forms in which a cleaned document is shown to a reader; safe for use by several threads. */
public final class Renderings {
  private Renderings() {}

  /** Returns what gives the text. */
  public static Function<CleanDocument, String> text() {
    return CleanDocument::text;
  }

  /** Returns what gives the main content as Markdown. */
  public static Function<CleanDocument, String> markdown() {
    return CleanDocument::markdown;
  }

  /**
   * Returns what gives the text with the removed blocks in place: kept lines come after two spaces,
   * removed ones after {@code - [REASON score]}.
   *
   * @param colour whether removed lines are red, by ANSI escapes
   */
  public static Function<CleanDocument, String> explained(boolean colour) {
    return document -> ExplainedText.render(document.text(), document.removals(), colour);
  }
}
