package dev.winnow.corpus;

import dev.winnow.CleanDocument;
import dev.winnow.quality.BrokenRule;
import dev.winnow.quality.RuleSet;
import java.util.List;

/**
 * By which rules records are looked at, and whether those that break one are kept. Immutable and
 * safe for use by several threads.
 *
 * @param sets in the order in which broken rules are told
 * @param drops whether a record that breaks a rule is dropped, with the first one as the reason;
 *     else it is marked
 */
public record RuleCheck(List<RuleSet> sets, boolean drops) {
  /** Looks at nothing. */
  public static final RuleCheck NONE = new RuleCheck(List.of(), false);

  /** Copies the list. */
  public RuleCheck {
    sets = List.copyOf(sets);
  }

  List<BrokenRule> check(CleanDocument document) {
    // measuring takes time
    return sets.isEmpty()
        ? List.of()
        : sets.stream().flatMap(set -> set.check(document.quality()).stream()).toList();
  }
}
