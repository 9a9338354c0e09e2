package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one string of the table stands for: the phrases of all languages that read alike.
 *
 * @param inLines the phrases it is in an ordinary line, the strongest first
 * @param inGlue the phrases it is, strongest first, where line breaks were lost
 */
record PhraseKey(List<Phrase> inLines, List<Phrase> inGlue) {

  PhraseKey {
    inLines = List.copyOf(inLines);
    inGlue = List.copyOf(inGlue);
  }

  private static final PhraseKey EMPTY = new PhraseKey(List.of(), List.of());

  /** Groups the phrases of {@code packs} by key. */
  static Map<String, PhraseKey> index(Collection<PhrasePack> packs) {
    Map<String, PhraseKey> index = new HashMap<>();
    for (PhrasePack pack : packs) {
      for (Phrase phrase : pack.phrases()) {
        String key = phrase.key();
        PhraseKey lines = index.getOrDefault(key, EMPTY);
        index.put(key, new PhraseKey(merged(lines.inLines, phrase), lines.inGlue));
        if (phrase.glued()) {
          PhraseKey glue = index.getOrDefault(phrase.text(), EMPTY);
          index.put(phrase.text(), new PhraseKey(glue.inLines, merged(glue.inGlue, phrase)));
        }
      }
    }
    return index;
  }

  /** A phrase that languages share for one reason is one phrase, as weak as its weakest. */
  private static List<Phrase> merged(List<Phrase> phrases, Phrase added) {
    if (phrases.isEmpty()) {
      return List.of(added);
    }
    List<Phrase> merged = new ArrayList<>(phrases);
    int at = 0;
    while (at < merged.size() && !isOne(merged.get(at), added)) {
      at++;
    }
    if (at < merged.size()) {
      merged.set(at, merged.get(at).and(added));
    } else {
      merged.add(added);
    }
    merged.sort(Comparator.comparing(Phrase::strength).reversed());
    return merged;
  }

  private static boolean isOne(Phrase a, Phrase b) {
    return a.reason() == b.reason() && a.run() == b.run();
  }
}
