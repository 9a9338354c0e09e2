package dev.winnow.evaluation;

import java.util.List;

/**
 * What annotators say of one page.
 *
 * @param mainContent the text that should come out; empty when nothing should
 * @param with snippets that should be found in the output
 * @param without snippets that should not be found in it
 */
public record Reference(String mainContent, List<String> with, List<String> without) {
  /** Copies the lists. */
  public Reference {
    with = List.copyOf(with);
    without = List.copyOf(without);
  }
}
