package dev.winnow.benchmarks.detect;

import java.util.ArrayList;
import java.util.List;

/** How a text in some language and one in English are put together. */
enum Mixture {
  HALVES("the first half in one, the second in English", 0.5, false),
  PARAGRAPHS("paragraphs by turns, half of it English", 0.5, true),
  MOSTLY_OTHER("30 % English at the end", 0.3, false),
  MOSTLY_ENGLISH("70 % English at the end", 0.7, false);

  private static final int PARAGRAPH = 400;

  private final String title;
  private final double english;
  private final boolean turns;

  Mixture(String title, double english, boolean turns) {
    this.title = title;
    this.english = english;
    this.turns = turns;
  }

  String title() {
    return title;
  }

  List<String> texts(TextFolder folder, String name, int length, int count) {
    int pairs = turns ? Math.max(1, length / (2 * PARAGRAPH)) : 1;
    int ofEnglish = (int) (length * english) / pairs;
    List<String> others = folder.windows(name, length / pairs - ofEnglish, count * pairs);
    List<String> englishTexts = folder.windows("en", ofEnglish, count * pairs);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = i * pairs; k < (i + 1) * pairs; k++) {
        text.append(others.get(k)).append("\n\n").append(englishTexts.get(k)).append("\n\n");
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
