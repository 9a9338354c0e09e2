package dev.winnow.benchmarks.detect;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells sentences from templates, commands and what was left untranslated. */
final class Prose {
  private static final Set<String> DENSE = Set.of("zh", "ja", "ko", "th", "lo", "km", "my", "bo");
  private static final int SHORTEST = 60;
  private static final int SHORTEST_DENSE = 20;
  private static final int FEWEST_WORDS = 7;
  private static final String SIGNS = "%<>{}$\\_|=@#~^*&/[]+\uFFFD";

  private Prose() {}

  static boolean isProse(String line, String code) {
    boolean dense = DENSE.contains(code);
    if (line.length() < (dense ? SHORTEST_DENSE : SHORTEST)
        || (!dense && line.split(" ", -1).length < FEWEST_WORDS)) {
      return false;
    }
    int letters = 0;
    int ascii = 0;
    int other = 0;
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SIGNS.indexOf(c) >= 0 || line.startsWith("--", i)) {
        return false;
      }
      digits += c >= '0' && c <= '9' ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      ascii += c < 0x80 && Character.isLetter(c) ? 1 : 0;
      boolean foreign = Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN;
      other += foreign ? 1 : 0;
    }
    boolean latin = other * 2 < letters;
    return digits * 20 <= line.length() && (latin ? other == 0 : ascii * 10 <= letters);
  }

  /** Says whether more than a third of the longer words of a text stand in the original, too. */
  static boolean copies(String line, String original) {
    Set<String> words = new HashSet<>(List.of(original.toLowerCase(Locale.ROOT).split("\\W+", -1)));
    int all = 0;
    int copied = 0;
    for (String word : line.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      if (word.length() > 3) {
        all++;
        copied += words.contains(word) ? 1 : 0;
      }
    }
    return copied * 3 > all;
  }
}
