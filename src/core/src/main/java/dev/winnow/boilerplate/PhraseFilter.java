package dev.winnow.boilerplate;

import java.util.Map;

/**
 * Tells from the words of a line that no phrase stands in it, which is so for most lines: a phrase
 * stands only where its first words do.
 *
 * <p>Immutable and thread-safe.
 */
final class PhraseFilter {
  /** Phrases are told by so many words, or fewer when they have fewer. */
  private static final int MOST_WORDS = 3;

  /** Longer numbers are no counts. */
  private static final int MOST_DIGITS = 12;

  private static final int ANYWHERE = 1;

  /** At the start of a line, or after numbers there. */
  private static final int AT_START = 2;

  /** Longer phrases begin with these words. */
  private static final int GOES_ON = 4;

  private static final int NUMBER = 8;

  /** For so many words what they are to phrases, by the hash of the words. */
  private final IntTable[] beginnings = new IntTable[MOST_WORDS];

  /** Makes a filter of the keys of phrases. */
  PhraseFilter(Map<String, PhraseKey> keys) {
    for (int i = 0; i < MOST_WORDS; i++) {
      beginnings[i] = new IntTable();
    }
    WordHashes line = new WordHashes();
    addNumbers("", "", NUMBER, line);
    keys.forEach(
        (text, key) -> {
          if (!key.inLines().isEmpty()) {
            add(text, key, line);
          }
        });
  }

  private void add(String text, PhraseKey key, WordHashes line) {
    // A run fills its line, so that it stands at its start
    boolean run = key.inLines().stream().allMatch(Phrase::run);
    int place = run || text.charAt(0) == FoldedLine.START ? AT_START : ANYWHERE;
    int number = text.indexOf(FoldTable.NUMBER);
    if (number < 0) {
      put(text, place, line);
      return;
    }
    // One number may be several words: up to the first of them, or from the last of them on
    String before = text.substring(0, number);
    line.read(before);
    addNumbers(before, line.size() > 0 ? "" : rest(text, number + 1), place, line);
  }

  private static String rest(String text, int from) {
    int next = text.indexOf(FoldTable.NUMBER, from);
    return text.substring(from, next < 0 ? text.length() : next);
  }

  /** A number in a phrase stands for one of any length, with a k or m behind it. */
  private void addNumbers(String before, String after, int kind, WordHashes line) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < MOST_DIGITS) {
      digits.append('0');
      for (String suffix : new String[] {"", "k", "m"}) {
        put(before + digits + suffix + after, kind, line);
      }
    }
  }

  private void put(String text, int kind, WordHashes line) {
    line.read(text);
    int words = Math.min(line.size(), MOST_WORDS);
    for (int i = 1; i <= words; i++) {
      int hash = hash(line, 0, i);
      IntTable table = beginnings[i - 1];
      table.put(hash, table.get(hash) | (i == words ? kind : GOES_ON));
    }
  }

  /** Returns false when no phrase stands in the line. */
  boolean mayHold(WordHashes words) {
    if (words.unusual()) {
      return true;
    }
    int places = AT_START | ANYWHERE;
    int size = words.size();
    for (int i = 0; i < size; i++) {
      int first = beginnings[0].get(words.hash(i));
      int found = first;
      for (int length = 2; (found & places) == 0 && (found & GOES_ON) != 0; length++) {
        found = i + length <= size ? beginnings[length - 1].get(hash(words, i, length)) : 0;
      }
      if ((found & places) != 0) {
        return true;
      }
      places &= (first & NUMBER) != 0 ? places : ANYWHERE;
    }
    return false;
  }

  private static int hash(WordHashes words, int from, int length) {
    return length == 1 ? words.hash(from) : (int) words.gram(from, length);
  }
}
