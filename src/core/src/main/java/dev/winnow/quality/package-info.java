/**
 * Signals of the quality of a text, and rules over them.
 *
 * <p>Front doors: {@link dev.winnow.quality.QualitySignals} measures a text, {@link
 * dev.winnow.quality.RuleSet} says which rules it breaks. {@link dev.winnow.quality.Signal} defines
 * every signal, with its variant and source; where other tools mean something else by the same name
 * is listed in {@code benchmarks/results/quality-signals.md}.
 */
@NullMarked
package dev.winnow.quality;

import org.jspecify.annotations.NullMarked;
