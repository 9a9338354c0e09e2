package dev.winnow.boilerplate;

import java.util.List;

/**
 * A phrase of boilerplate as packs list it.
 *
 * @param text the folded words, see {@link FoldedLine}; {@code #} stands for a number
 * @param atStart whether the line must begin with it
 * @param atEnd whether the line must end with it
 * @param reason what kind of boilerplate it marks
 * @param strength how much it says on its own
 * @param opens whether it heads a list, a form or a bar of which more lines follow
 * @param glued whether it is also looked for inside a line, where line breaks were lost
 * @param run whether it counts only as a whole line or in a row of such phrases that fills the line
 * @param languages the packs that list it, sorted; {@code und} is the pack of no language
 */
record Phrase(
    String text,
    boolean atStart,
    boolean atEnd,
    Reason reason,
    PhraseStrength strength,
    boolean opens,
    boolean glued,
    boolean run,
    List<String> languages) {

  Phrase {
    languages = List.copyOf(languages);
  }

  /** The text with a sentinel for each anchor: what the automaton looks for. */
  String key() {
    return (atStart ? FoldedLine.START : "") + text + (atEnd ? FoldedLine.END : "");
  }
}
