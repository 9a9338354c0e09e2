/** Measures how often language and charset are told right, on texts that are not committed. */
@NullMarked
package dev.winnow.benchmarks.detect;

import org.jspecify.annotations.NullMarked;
