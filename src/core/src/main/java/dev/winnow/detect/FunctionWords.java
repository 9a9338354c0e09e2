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
final class FunctionWords {
  private static final List<String[]> ROWS = Resources.rows("words.tsv");
  private static final int[] NONE = {};

  private final Map<String, int[]> languagesByWord = new HashMap<>();
  private final int languages;

  /**
   * Collects the words of some languages.
   *
   * @param codes the languages; the others' words are left out
   */
  FunctionWords(List<String> codes) {
    languages = codes.size();
    for (String[] fields : ROWS) {
      int language = codes.indexOf(fields[0]);
      if (language >= 0) {
        for (String word : fields[1].split(" ", -1)) {
          languagesByWord.merge(word, new int[] {language}, FunctionWords::concat);
        }
      }
    }
  }

  private static int[] concat(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + 1);
    both[first.length] = second[0];
    return both;
  }

  /** Returns, for each of the languages, how many words of the text are function words of it. */
  int[] count(String text) {
    int[] counts = new int[languages];
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      for (int language : languagesByWord.getOrDefault(text.substring(start, end), NONE)) {
        counts[language]++;
      }
    }
    return counts;
  }
}
