package dev.winnow.corpus.output;

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
   * Returns what gives the text with the removed blocks in place. A line begins with
   *
   * <ul>
   *   <li>two spaces when it was kept,
   *   <li>{@code - [REASON score]} when it was removed,
   *   <li>{@code ? [REASON score]} when it, or a part of it, was kept in doubt,
   *   <li>{@code …} and a space when it goes on in the line before, out of which something was cut,
   *   <li>{@code =} and a space when it is the last one, which counts the others by reason.
   * </ul>
   *
   * @param colour whether ANSI escapes make removed lines red, those kept in doubt yellow and the
   *     last one dim
   */
  public static Function<CleanDocument, String> explained(boolean colour) {
    return document -> ExplainedText.render(document, colour);
  }
}
