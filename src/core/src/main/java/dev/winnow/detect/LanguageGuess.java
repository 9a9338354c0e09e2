package dev.winnow.detect;

/**
 * The language a text is written in.
 *
 * @param code the ISO 639-1 code, ISO 639-3 where there is none, or {@code und} when the text does
 *     not tell
 * @param confidence from 0 (a guess) to 1 (certain); 0 for {@code und}
 */
public record LanguageGuess(String code, double confidence) {
  /** The answer for a text that is too short or too mixed to tell. */
  public static final LanguageGuess UNKNOWN = new LanguageGuess("und", 0);
}
