package dev.winnow.quality;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rules that a text must keep to.
 *
 * <p>Those of published corpora come with Winnow, as {@link #published}; others are written in the
 * same form, one rule a line:
 *
 * <pre>{@code
 * # texts of our archive
 * word_count >= 200
 * mean_word_length <= 12     measured on our own pages, 2026
 * }</pre>
 *
 * <p>A line has the {@linkplain Signal#key key of a signal}, one of {@code >= <= > <}, a number,
 * and if wanted where the rule comes from; it says what is kept. Blank lines and those that begin
 * with {@code #} say nothing. A signal may have several rules.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param name in what is said of broken rules
 * @param rules in the order in which they are told
 */
public record RuleSet(String name, List<Rule> rules) {
  /** Copies the list. */
  public RuleSet {
    Objects.requireNonNull(name, "name");
    rules = List.copyOf(rules);
  }

  /**
   * Returns the rules of published corpora, in the order of their names: {@code c4}, {@code
   * fineweb}, {@code gopher}, {@code refinedweb}. Each is what a whole document is kept or dropped
   * by; rules for lines count there by what they would leave.
   */
  public static List<RuleSet> published() {
    return RuleFiles.PUBLISHED;
  }

  /** Returns the published rules of a name. */
  public static Optional<RuleSet> published(String name) {
    return published().stream().filter(set -> set.name().equals(name)).findFirst();
  }

  /**
   * Reads rules.
   *
   * @param name of the rule set
   * @param lines what stands in a rule file
   * @throws IllegalArgumentException if a line is no rule; the message has the number of the line
   *     and says what may stand there
   */
  public static RuleSet parse(String name, String lines) {
    return new RuleSet(name, RuleFiles.parse(lines));
  }

  /** Returns the rules that a text breaks, in their order. */
  public List<BrokenRule> check(QualitySignals signals) {
    return rules.stream().flatMap(rule -> rule.check(signals, name).stream()).toList();
  }

  /** Returns the rules as they stand in a file, a line each. */
  @Override
  public String toString() {
    return rules.stream().map(rule -> rule + "\n").collect(Collectors.joining());
  }
}
