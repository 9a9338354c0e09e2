package dev.winnow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How alike two texts are by their words, as multisets. */
public final class WordF1 {
  private WordF1() {}

  /** Returns the F1 of the words found; 0 to 1. */
  public static double of(String found, String wanted) {
    Map<String, Integer> these = words(found);
    Map<String, Integer> those = words(wanted);
    double common = 0;
    for (Map.Entry<String, Integer> word : these.entrySet()) {
      common += Math.min(word.getValue(), those.getOrDefault(word.getKey(), 0));
    }
    return 2 * common / (sum(these) + sum(those));
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+|(?=\\p{IsHan})|(?=\\p{IsThai})", -1)) {
      if (!word.isEmpty()) {
        words.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    return words;
  }

  private static int sum(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }
}
