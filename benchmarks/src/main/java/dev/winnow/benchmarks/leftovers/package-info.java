/** Texts that other extractors took from labelled pages, scored before and after cleaning. */
@NullMarked
package dev.winnow.benchmarks.leftovers;

import org.jspecify.annotations.NullMarked;
