package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one string of the automaton stands for: the phrases of all languages that read alike.
 *
 * @param inLines the phrases it is in an ordinary line, the strongest first
 * @param inGlue the phrases it is where line breaks were lost
 */
record PhraseKey(List<Phrase> inLines, List<Phrase> inGlue) {

  PhraseKey {
    inLines = List.copyOf(inLines);
    inGlue = List.copyOf(inGlue);
  }

  /** Groups the phrases of {@code packs} by key, in the order of the keys. */
  static SortedMap<String, PhraseKey> index(Collection<PhrasePack> packs) {
    SortedMap<String, List<Phrase>> inLines = new TreeMap<>();
    SortedMap<String, List<Phrase>> inGlue = new TreeMap<>();
    for (PhrasePack pack : packs) {
      for (Phrase phrase : pack.phrases()) {
        merge(inLines.computeIfAbsent(phrase.key(), key -> new ArrayList<>()), phrase);
        if (phrase.glued()) {
          merge(inGlue.computeIfAbsent(phrase.text(), key -> new ArrayList<>()), phrase);
        }
      }
    }
    TreeSet<String> keys = new TreeSet<>(inLines.keySet());
    keys.addAll(inGlue.keySet());
    SortedMap<String, PhraseKey> index = new TreeMap<>();
    for (String key : keys) {
      List<Phrase> lines = inLines.getOrDefault(key, List.of());
      index.put(key, new PhraseKey(strongestFirst(lines), inGlue.getOrDefault(key, List.of())));
    }
    return index;
  }

  /** A phrase that languages share for one reason is one phrase, as weak as its weakest. */
  private static void merge(List<Phrase> phrases, Phrase added) {
    for (int i = 0; i < phrases.size(); i++) {
      Phrase old = phrases.get(i);
      if (old.reason() == added.reason() && old.run() == added.run()) {
        TreeSet<String> languages = new TreeSet<>(old.languages());
        languages.addAll(added.languages());
        boolean weaker = added.strength().compareTo(old.strength()) < 0;
        phrases.set(
            i,
            new Phrase(
                old.text(),
                old.atStart(),
                old.atEnd(),
                old.reason(),
                weaker ? added.strength() : old.strength(),
                old.opens() || added.opens(),
                old.glued() || added.glued(),
                old.run(),
                List.copyOf(languages)));
        return;
      }
    }
    phrases.add(added);
  }

  private static List<Phrase> strongestFirst(List<Phrase> phrases) {
    List<Phrase> sorted = new ArrayList<>(phrases);
    sorted.sort((a, b) -> b.strength().compareTo(a.strength()));
    return sorted;
  }
}
