package dev.winnow.boilerplate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lines that are nothing but a row of run phrases: "Facebook · Twitter · E-Mail". */
final class PhraseRun {

  /** So many different phrases in a row leave no doubt; fewer may be a cell of a table. */
  private static final int STRONG_FROM = 3;

  private PhraseRun() {}

  /** The phrase that the whole line amounts to, if run phrases and numbers fill it. */
  static Optional<Phrase> of(FoldedLine line, PhraseHits hits) {
    int last = line.length() - 1;
    int words = 0;
    for (int i = 0; i < hits.size(); i++) {
      words += runOf(hits.key(i)) == null ? 0 : hits.end(i) - hits.begin(i);
    }
    if (words == 0 || words < line.words(1, last) / 2) {
      return Optional.empty(); // most lines of prose end here
    }
    int[] longest = new int[last + 1];
    for (int i = 0; i < hits.size(); i++) {
      if (runOf(hits.key(i)) != null) {
        int begin = hits.begin(i);
        longest[begin] = Math.max(longest[begin], 1 + i);
      }
    }
    int[] votes = new int[Reason.values().length];
    Set<PhraseKey> phrases = Collections.newSetFromMap(new IdentityHashMap<>());
    int best = -1;
    for (int at = 1; at < last; ) {
      int hit = longest[at] - 1; // hits come by their end, so the last is the longest
      if (hit >= 0) {
        Phrase phrase = Objects.requireNonNull(runOf(hits.key(hit)));
        phrases.add(hits.key(hit));
        int reason = phrase.reason().ordinal();
        votes[reason]++;
        best = best < 0 || votes[reason] > votes[best] ? reason : best;
        at = hits.end(hit);
      } else if (FoldTable.isWord(line.charAt(at)) && line.charAt(at) != FoldTable.NUMBER) {
        return Optional.empty();
      } else {
        at++;
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    PhraseStrength strength =
        phrases.size() >= STRONG_FROM ? PhraseStrength.STRONG : PhraseStrength.WEAK;
    return Optional.of(
        new Phrase(
            line.subSequence(1, last).toString(),
            true,
            true,
            Reason.values()[best],
            strength,
            false,
            false,
            true,
            List.of("und")));
  }

  private static @Nullable Phrase runOf(PhraseKey key) {
    for (Phrase phrase : key.inLines()) {
      if (phrase.run()) {
        return phrase;
      }
    }
    return null;
  }
}
