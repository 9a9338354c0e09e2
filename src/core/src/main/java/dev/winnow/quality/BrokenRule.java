package dev.winnow.quality;

/**
 * A rule that a text breaks.
 *
 * @param name of the rule set and the key of the signal, such as {@code gopher.mean_word_length}
 * @param rule what was broken
 * @param value of the signal
 * @param explanation in words, such as {@code gopher: mean word length 11.2, above 10}
 */
public record BrokenRule(String name, Rule rule, double value, String explanation) {
  /** Returns the explanation. */
  @Override
  public String toString() {
    return explanation;
  }
}
