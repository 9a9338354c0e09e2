package dev.winnow.boilerplate;

import java.util.List;
import java.util.TreeSet;

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

  /** The text with a sentinel for each anchor: what {@link PhraseTable} looks for. */
  String key() {
    StringBuilder key = new StringBuilder(text.length() + 2);
    if (atStart) {
      key.append(FoldedLine.START);
    }
    key.append(text);
    if (atEnd) {
      key.append(FoldedLine.END);
    }
    return key.toString();
  }

  /** The phrase that two packs list for one reason: as weak as the weaker of the two. */
  Phrase and(Phrase other) {
    TreeSet<String> both = new TreeSet<>(languages);
    both.addAll(other.languages);
    boolean weaker = other.strength.compareTo(strength) < 0;
    return new Phrase(
        text,
        atStart,
        atEnd,
        reason,
        weaker ? other.strength : strength,
        opens || other.opens,
        glued || other.glued,
        run,
        List.copyOf(both));
  }
}
