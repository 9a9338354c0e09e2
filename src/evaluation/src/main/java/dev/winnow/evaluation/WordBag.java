package dev.winnow.evaluation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as a multiset: lower-cased {@code \w+} as Python understands it.
 *
 * <p>Python's {@code \w} is a letter, a number or an underscore: superscripts and fractions are
 * word characters, combining marks and other connector punctuation are not. Java's {@code
 * UNICODE_CHARACTER_CLASS} differs in both. Immutable.
 */
public final class WordBag {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]++");

  private final Map<String, Integer> counts;
  private final int size;

  private WordBag(Map<String, Integer> counts, int size) {
    this.counts = counts;
    this.size = size;
  }

  /** Returns the words of a text. */
  public static WordBag of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    int size = 0;
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      counts.merge(words.group(), 1, Integer::sum);
      size++;
    }
    return new WordBag(counts, size);
  }

  /** Returns the number of words, repeats counted. */
  public int size() {
    return size;
  }

  /** Returns how often a lower-cased word occurs. */
  public int count(String word) {
    return counts.getOrDefault(word, 0);
  }

  /** Returns the size of the multiset intersection. */
  public int overlap(WordBag other) {
    int overlap = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      overlap += Math.min(entry.getValue(), other.count(entry.getKey()));
    }
    return overlap;
  }
}
