package dev.winnow;

import dev.winnow.boilerplate.Verdicts;

/**
 * Leaves the lines that are marked as template out of a text.
 *
 * @param verdicts what became of the blocks
 * @param whole the text of those that were kept
 */
record TemplateMask(Verdicts verdicts, String whole) {
  String text() {
    boolean any = verdicts.blocks().stream().anyMatch(v -> v.kept() && v.isTemplate());
    return any ? new PlainTextRendering().render(verdicts.withoutTemplates()).text() : whole;
  }
}
