package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds phrases in one line after another, reusing its buffers; it belongs to one thread.
 *
 * <p>A line is a block as it was printed, in which line breaks count as spaces. Phrases marked as a
 * run are not reported inside prose: only as one match that spans a line which they and numbers
 * fill, {@code STRONG} from three phrases up and {@code WEAK} below.
 */
final class PhraseScanner {

  private final PhraseTable table;
  private final FoldedLine folded = new FoldedLine();
  private final PhraseHits hits = new PhraseHits();

  PhraseScanner(PhraseTable table) {
    this.table = table;
  }

  /** The strongest match in {@code line}; among equals the longest, then the first. */
  Optional<PhraseMatch> strongest(CharSequence line) {
    if (!scan(line)) {
      return Optional.empty();
    }
    Phrase best = null;
    int at = -1;
    for (int i = 0; i < hits.size(); i++) {
      for (Phrase phrase : hits.key(i).inLines()) {
        if (!phrase.run() && (best == null || isBetter(phrase, i, best, at))) {
          best = phrase;
          at = i;
        }
      }
    }
    if (best == null || best.strength() == PhraseStrength.WEAK) {
      Optional<Phrase> run = PhraseRun.of(folded, hits);
      if (run.isPresent()) {
        return Optional.of(spanning(line, run.get()));
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    folded.fold(line, true);
    return Optional.of(matchOf(best, hits.begin(at), hits.end(at), words()));
  }

  private boolean isBetter(Phrase phrase, int i, Phrase best, int at) {
    int strength = phrase.strength().compareTo(best.strength());
    return strength > 0
        || (strength == 0 && hits.end(i) - hits.begin(i) > hits.end(at) - hits.begin(at));
  }

  /**
   * The glued phrases that begin inside {@code text} where a line must have begun: right after a
   * letter or a sign ("…turnover.Most Read from XHeadline"), or after the end of a sentence.
   *
   * <p>There a change from lower case or punctuation to a capital counts as a boundary, and the
   * phrase itself must begin with a capital if its script has them. Matches come in order and do
   * not overlap.
   */
  List<PhraseMatch> findGlued(CharSequence text) {
    folded.fold(text, true);
    hits.clear();
    for (int i = 2; i < folded.length() - 1; i++) {
      if (GlueBoundary.before(text, folded.start(i))) {
        table.find(folded, i, hits);
      }
    }
    if (hits.size() == 0) {
      return List.of();
    }
    int words = words();
    List<PhraseMatch> matches = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      List<Phrase> phrases = hits.key(i).inGlue();
      int begin = hits.begin(i);
      int end = hits.end(i);
      if (!phrases.isEmpty()
          && (FoldTable.isEndBoundary(folded.charAt(end - 1), folded.charAt(end))
              || GlueBoundary.after(text, folded.end(end - 1)))) {
        PhraseMatch match = matchOf(phrases.get(0), begin, end, words);
        // Hits come by their end: a longer one that begins no later swallows those before it.
        while (!matches.isEmpty() && matches.get(matches.size() - 1).start() >= match.start()) {
          matches.remove(matches.size() - 1);
        }
        if (matches.isEmpty() || matches.get(matches.size() - 1).end() <= match.start()) {
          matches.add(match);
        }
      }
    }
    return List.copyOf(matches);
  }

  private boolean scan(CharSequence line) {
    folded.fold(line, false);
    hits.clear();
    table.find(folded, 0, hits);
    table.findWithSign(folded, hits);
    for (int i = 1; i < folded.length() - 1; i++) {
      if (FoldTable.isBoundary(folded.charAt(i - 1), folded.charAt(i))) {
        table.find(folded, i, hits);
      }
    }
    hits.keepWords(folded);
    return hits.size() > 0;
  }

  private int words() {
    return folded.words(1, folded.length() - 1);
  }

  private PhraseMatch spanning(CharSequence line, Phrase run) {
    folded.fold(line, true);
    return matchOf(run, 1, folded.length() - 1, words());
  }

  private PhraseMatch matchOf(Phrase phrase, int begin, int end, int words) {
    boolean whole = begin == 1 && end == folded.length() - 1;
    return new PhraseMatch(
        phrase,
        folded.start(begin),
        folded.end(end - 1),
        whole,
        (double) folded.words(begin, end) / words);
  }
}
