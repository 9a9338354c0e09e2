package dev.winnow.detect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Frequent function words of languages whose n-grams are alike, read from {@code words.tsv}.
 *
 * <p>Telling languages by their function words is Ingle's technique (Norman C. Ingle, "A Language
 * Identification Table", The Incorporated Linguist 15, 1976).
 */
record FunctionWords(Map<String, List<String>> languagesByWord) {
  static FunctionWords load() {
    Map<String, List<String>> byWord = new HashMap<>();
    for (String[] fields : Resources.rows("words.tsv")) {
      for (String word : fields[1].split(" ", -1)) {
        byWord.merge(word, List.of(fields[0]), FunctionWords::concat);
      }
    }
    return new FunctionWords(byWord);
  }

  private static List<String> concat(List<String> first, List<String> second) {
    String[] both = Arrays.copyOf(first.toArray(new String[0]), first.size() + 1);
    both[first.size()] = second.get(0);
    return List.of(both);
  }

  /** Returns how many words of the text are function words of each language, as far as any are. */
  Map<String, Integer> count(String text) {
    Map<String, Integer> counts = new HashMap<>();
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      for (String language : languagesByWord.getOrDefault(text.substring(start, end), List.of())) {
        counts.merge(language, 1, Integer::sum);
      }
    }
    return counts;
  }
}
