package dev.winnow.train;

import dev.winnow.segment.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Labels each block of a page by how much of it the annotator kept: the share of its word 4-grams
 * that occur in the annotated text; of shorter blocks, whether all their words do, in a row.
 */
final class BlockLabels {
  private static final int GRAM = 4;

  private BlockLabels() {}

  static float[] of(List<Block> blocks, String content) {
    List<String> wanted = words(content);
    Map<Integer, Map<String, Integer>> grams = new HashMap<>();
    for (int size = 1; size <= GRAM; size++) {
      Map<String, Integer> counts = new HashMap<>();
      for (int i = 0; i + size <= wanted.size(); i++) {
        counts.merge(gram(wanted, i, size), 1, Integer::sum);
      }
      grams.put(size, counts);
    }
    float[] labels = new float[blocks.size()];
    for (int b = 0; b < labels.length; b++) {
      List<String> words = words(blocks.get(b).text());
      int size = Math.min(GRAM, words.size());
      if (size == 0) {
        continue;
      }
      Map<String, Integer> left = grams.getOrDefault(size, Map.of());
      int hits = 0;
      int total = words.size() - size + 1;
      for (int i = 0; i < total; i++) {
        hits += left.containsKey(gram(words, i, size)) ? 1 : 0;
      }
      labels[b] = (float) hits / total;
    }
    return labels;
  }

  private static String gram(List<String> words, int start, int size) {
    return String.join(" ", words.subList(start, start + size));
  }

  /**
   * Returns the lower-cased runs of letters, digits and underscores. The metric counts other
   * numbers too, such as superscripts; the labels do not, and changing that changes the model.
   */
  private static List<String> words(String text) {
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
}
