package dev.winnow.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Word F1 as the WCXB benchmark computes it: over multisets of lower-cased words. */
final class WordCounts {
  private WordCounts() {}

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

  /** Returns precision, recall and F1. */
  static double[] score(String predicted, String reference) {
    List<String> found = words(predicted);
    List<String> wanted = words(reference);
    if (wanted.isEmpty()) {
      double all = found.isEmpty() ? 1 : 0;
      return new double[] {all, all, all};
    }
    Map<String, Integer> left = new HashMap<>();
    for (String word : wanted) {
      left.merge(word, 1, Integer::sum);
    }
    int common = 0;
    for (String word : found) {
      Integer n = left.get(word);
      if (n != null && n > 0) {
        left.put(word, n - 1);
        common++;
      }
    }
    if (common == 0) {
      return new double[3];
    }
    double precision = (double) common / found.size();
    double recall = (double) common / wanted.size();
    return new double[] {precision, recall, 2 * precision * recall / (precision + recall)};
  }
}
