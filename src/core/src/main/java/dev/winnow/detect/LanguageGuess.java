package dev.winnow.detect;

import java.util.List;

/**
 * The language a text is written in, or the languages when it is mixed.
 *
 * @param code the ISO 639-1 code, ISO 639-3 where there is none, or {@code und} when the text does
 *     not tell; of a mixed text the language with the largest share
 * @param confidence from 0 (a guess) to 1 (certain); 0 for {@code und}
 * @param rule what decided
 * @param shares the languages, the largest share first: one of share 1 for most texts, more for a
 *     mixed one, none for {@code und}
 */
public record LanguageGuess(
    String code, double confidence, LanguageRule rule, List<LanguageShare> shares) {
  /** The answer for a text that is too short or too odd to tell. */
  public static final LanguageGuess UNKNOWN =
      new LanguageGuess("und", 0, LanguageRule.NONE, List.of());

  /** Copies the list. */
  public LanguageGuess {
    shares = List.copyOf(shares);
  }

  static LanguageGuess of(String code, double confidence, LanguageRule rule) {
    return new LanguageGuess(code, confidence, rule, List.of(new LanguageShare(code, 1)));
  }

  /**
   * Returns whether parts of the text, not just names and quotations, are in different languages.
   */
  public boolean isMixed() {
    return shares.size() > 1;
  }
}
