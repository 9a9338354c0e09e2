package dev.winnow.corpus.report.page;

import java.util.ArrayList;
import java.util.List;

/** A piece of a sentence: words, or what stood between backticks, a command. */
record Prose(String text, boolean code) {
  private static final int LIMIT = 600;

  /**
   * The words of a command, each with the space after it, so that it is broken between them only.
   */
  List<String> words() {
    return List.of(text.split("(?<= )(?! )"));
  }

  static List<Prose> of(String sentence) {
    List<Prose> pieces = new ArrayList<>();
    String[] parts = VisibleText.line(sentence, LIMIT).split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        pieces.add(new Prose(parts[i], i % 2 == 1 && i < parts.length - 1));
      }
    }
    return pieces;
  }
}
