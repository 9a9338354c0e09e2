package dev.winnow.detect;

/** The rule that decided the language of a text. */
public enum LanguageRule {
  /** The script is that of one language, as Greek, Thai or kana, or tells it from its kin. */
  SCRIPT,
  /** The text has letters that no other language of its script uses. */
  LETTERS,
  /** The character n-grams of the text are those of the language. */
  NGRAMS,
  /** N-grams alone would have named a relative; frequent words and foreign letters decided. */
  FUNCTION_WORDS,
  /** Nothing decided: there are too few words, or the text is in no language that is known. */
  NONE
}
