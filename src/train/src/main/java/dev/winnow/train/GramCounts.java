package dev.winnow.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often each run of up to so many words stands in a text; can be taken out of it. */
final class GramCounts {
  private static final int[] NONE = {0};

  private final Map<String, int[]> counts = new HashMap<>();
  private final int longest;

  GramCounts(List<String> words, int longest) {
    this.longest = longest;
    for (int size = 1; size <= longest; size++) {
      for (int i = 0; i + size <= words.size(); i++) {
        counts.computeIfAbsent(gram(words, i, size), gram -> new int[1])[0]++;
      }
    }
  }

  /** Returns the share of a text's runs of {@code size} words that are here, from 0 to 1. */
  float share(List<String> words, int size) {
    int total = words.size() - size + 1;
    if (size == 0) {
      return 0;
    }
    int hits = 0;
    for (int i = 0; i < total; i++) {
      hits += counts.getOrDefault(gram(words, i, size), NONE)[0] > 0 ? 1 : 0;
    }
    return (float) hits / total;
  }

  /** Takes all runs of words of a text out, once for each time they stand in it. */
  void take(List<String> words) {
    for (int size = 1; size <= longest; size++) {
      for (int i = 0; i + size <= words.size(); i++) {
        int[] count = counts.get(gram(words, i, size));
        if (count != null) {
          count[0]--;
        }
      }
    }
  }

  /**
   * Returns the lower-cased runs of letters, digits and underscores. The metric counts other
   * numbers too, such as superscripts; the labels do not, and changing that changes the model.
   */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); ) {
      int c = i < lower.length() ? lower.codePointAt(i) : ' ';
      boolean part = Character.isLetterOrDigit(c) || c == '_';
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        words.add(lower.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  private static String gram(List<String> words, int start, int size) {
    return size == 1 ? words.get(start) : String.join(" ", words.subList(start, start + size));
  }
}
