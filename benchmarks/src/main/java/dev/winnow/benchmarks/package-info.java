/** JMH benchmarks of the hot path and a quality runner for labelled pages. */
@NullMarked
package dev.winnow.benchmarks;

import org.jspecify.annotations.NullMarked;
